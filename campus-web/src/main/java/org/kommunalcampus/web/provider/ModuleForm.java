package org.kommunalcampus.web.provider;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kommunalcampus.quality.check.Severity;
import org.kommunalcampus.quality.check.WordedFinding;
import org.kommunalcampus.web.kit.CompetenceSearch.Choices;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;

/**
 * The form of a module: its fields are named by their pointers.
 *
 * @param version of the working copy that is shown
 * @param stated what the fields show, by pointer
 * @param findings by pointer of the field
 * @param comments of the Beirat by pointer of the field
 * @param options choices of selects by pointer, with {@code #} for the number of any row
 */
record ModuleForm(
        String id,
        long version,
        Badge badge,
        Map<String, String> stated,
        Map<String, List<WordedFinding>> findings,
        Map<String, List<String>> comments,
        List<Choices> competences,
        Map<String, List<Option>> options) {

    private static final Pattern ROW = Pattern.compile("/(\\w+)/(\\d{1,4})(?:/\\w+)?");
    private static final int SPARE_ROWS = 2;
    private static final int MOST_ROWS = 200;

    /** Choices of the field, whatever the number of its row. */
    public List<Option> choices(String pointer) {
        return options.getOrDefault(pointer.replaceAll("/\\d+", "/#"), List.of());
    }

    /** The text of a field. */
    public String value(String pointer) {
        return stated.getOrDefault(pointer, "");
    }

    /** What was found at a field. */
    public List<WordedFinding> found(String pointer) {
        return findings.getOrDefault(pointer, List.of());
    }

    /** What the Beirat noted at a field. */
    public List<String> noted(String pointer) {
        return comments.getOrDefault(pointer, List.of());
    }

    /** Whether something was found at the field that has to be mended. */
    public boolean isFaulty(String pointer) {
        return found(pointer).stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * Ids of what describes the field.
     *
     * @param wrong whether its value was not stored
     */
    public String described(String pointer, boolean hint, boolean wrong) {
        return (hint ? pointer + "-hint " : "")
                + (found(pointer).isEmpty() && noted(pointer).isEmpty() && !wrong ? "" : pointer + "-found");
    }

    /** Numbers of the rows of a list, with spare ones to fill in. */
    public List<Integer> rows(String list) {
        int filled = stated.keySet().stream()
                .map(ROW::matcher)
                .filter(row -> row.matches() && row.group(1).equals(list))
                .mapToInt(row -> Integer.parseInt(row.group(2)) + 1)
                .max()
                .orElse(0);
        int spare = list.equals("outcomes") || list.equals("elements") ? SPARE_ROWS : 1;
        return IntStream.range(0, Math.min(filled, MOST_ROWS) + spare).boxed().toList();
    }

    /** How many findings there are of the severity. */
    public long count(String severity) {
        return findings.values().stream()
                .flatMap(List::stream)
                .filter(finding -> finding.severity().name().equals(severity))
                .count();
    }

    /** Whether the field holds the value, among others. */
    public boolean holds(String pointer, String value) {
        return List.of(value(pointer).split(",")).contains(value);
    }
}
