package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.FrameworkImport;
import org.kommunalcampus.competence.FrameworkStatus;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.RejectedRow;
import org.springframework.stereotype.Component;

/**
 * Reads a competence framework from Moodle's competency CSV (14 columns). What lies below the framework is an area, what lies below that a competence, and
 * all below are its learning outcomes; a top entry with nothing below it is a competence itself. A scale of n values is spread evenly over our eight levels.
 */
@Component
class MoodleFrameworkReader {

    private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)+|\\b\\d{4}\\b");

    /** Reads the file; throws {@link Malformed} when it is none of Moodle's or has no framework in it. */
    MoodleFramework read(byte[] bytes) {
        CsvTable table = CsvTable.read(bytes);
        if (table.header().size() < MoodleRow.COLUMNS) {
            throw new Malformed("", "not-14-columns", RowTexts.text("not-14-columns"));
        }
        List<RejectedRow> rejected = new ArrayList<>(table.rejected());
        List<MoodleRow> rows = table.rows().stream().map(MoodleRow::of).toList();
        MoodleRow head = rows.stream()
                .filter(MoodleRow::isFramework)
                .findFirst()
                .orElseThrow(
                        () -> new Malformed("/isFramework", "no-framework-row", RowTexts.text("no-framework-row")));
        Map<String, List<MoodleRow>> below = below(rows, head, rejected);
        Map<String, Integer> places = new HashMap<>();
        List<FrameworkImport.Area> areas = areas(head, below, places);
        return new MoodleFramework(
                new FrameworkImport(
                        head.code(),
                        version(head),
                        head.name(),
                        head.description().isEmpty() ? null : head.text(),
                        FrameworkStatus.DRAFT,
                        null,
                        null,
                        Level.MAX,
                        levelNames(head.scale()),
                        areas),
                places,
                rejected);
    }

    /** The rows by the number of their parent; those whose parent is unknown or lies in a circle are rejected. */
    private static Map<String, List<MoodleRow>> below(
            List<MoodleRow> rows, MoodleRow head, List<RejectedRow> rejected) {
        Map<String, MoodleRow> byNumber = new LinkedHashMap<>();
        for (MoodleRow row : rows) {
            if (row.isFramework()) {
                continue;
            }
            String problem = row.number().isEmpty() ? "required" : "duplicate-number";
            if (row.number().isEmpty() || byNumber.putIfAbsent(row.number(), row) != null) {
                reject(rejected, row, "/idNumber", problem, row.number());
            }
        }
        Map<String, List<MoodleRow>> below = new LinkedHashMap<>();
        for (MoodleRow row : byNumber.values()) {
            if (!reachesTop(row, byNumber, head)) {
                reject(rejected, row, "/parentIdNumber", "unknown-parent", row.parent());
            } else {
                String parent = row.parent().equals(head.number()) ? "" : row.parent();
                below.computeIfAbsent(parent, ignored -> new ArrayList<>()).add(row);
            }
        }
        return below;
    }

    private static boolean reachesTop(MoodleRow row, Map<String, MoodleRow> byNumber, MoodleRow head) {
        Set<String> seen = new HashSet<>();
        MoodleRow at = row;
        while (at != null && seen.add(at.number())) {
            if (at.parent().isEmpty() || (at.parent().equals(head.number()) && !byNumber.containsKey(at.parent()))) {
                return true;
            }
            at = byNumber.get(at.parent());
        }
        return false;
    }

    private static List<FrameworkImport.Area> areas(
            MoodleRow head, Map<String, List<MoodleRow>> below, Map<String, Integer> places) {
        List<MoodleRow> loose = new ArrayList<>();
        List<FrameworkImport.Area> areas = new ArrayList<>();
        for (MoodleRow top : below.getOrDefault("", List.of())) {
            List<MoodleRow> inside = below.getOrDefault(top.number(), List.of());
            if (inside.isEmpty()) {
                loose.add(top);
            } else {
                areas.add(area(top, inside, areas.size(), below, places));
            }
        }
        if (!loose.isEmpty()) {
            areas.add(area(head, loose, areas.size(), below, places));
        }
        return areas;
    }

    private static FrameworkImport.Area area(
            MoodleRow row,
            List<MoodleRow> inside,
            int number,
            Map<String, List<MoodleRow>> below,
            Map<String, Integer> places) {
        String pointer = "/areas/" + number;
        places.put(pointer, row.index());
        List<FrameworkImport.Entry> competences = new ArrayList<>();
        for (MoodleRow competence : inside) {
            String at = pointer + "/competences/" + competences.size();
            places.put(at, competence.index());
            List<MoodleRow> outcomes = new ArrayList<>();
            collect(competence, below, outcomes);
            competences.add(competence(competence, outcomes, at, places));
        }
        return new FrameworkImport.Area(row.code(), row.name(), description(row), competences);
    }

    private static FrameworkImport.Entry competence(
            MoodleRow row, List<MoodleRow> below, String pointer, Map<String, Integer> places) {
        List<FrameworkImport.Outcome> outcomes = new ArrayList<>();
        for (MoodleRow outcome : below) {
            places.put(pointer + "/outcomes/" + outcomes.size(), outcome.index());
            outcomes.add(new FrameworkImport.Outcome(outcome.number(), null, outcome.text()));
        }
        return new FrameworkImport.Entry(row.code(), row.name(), description(row), Map.of(), List.of(), outcomes);
    }

    private static void collect(MoodleRow row, Map<String, List<MoodleRow>> below, List<MoodleRow> collected) {
        for (MoodleRow child : below.getOrDefault(row.number(), List.of())) {
            collected.add(child);
            collect(child, below, collected);
        }
    }

    private static @Nullable LocalizedText description(MoodleRow row) {
        return row.description().isEmpty() ? null : row.text();
    }

    /** Moodle knows no versions of frameworks; people write them into the name. */
    private static String version(MoodleRow head) {
        Matcher version = VERSION.matcher(head.shortName());
        return version.find() ? version.group() : "1";
    }

    private static Map<Integer, FrameworkImport.LevelName> levelNames(String scale) {
        List<String> values = List.of(scale.split("\\s*,\\s*"));
        Map<Integer, FrameworkImport.LevelName> names = new TreeMap<>();
        if (!scale.isBlank() && values.size() <= Level.MAX) {
            for (int level = Level.MIN; level <= Level.MAX; level++) {
                String name = values.get((level - 1) * values.size() / Level.MAX);
                names.put(level, new FrameworkImport.LevelName(LocalizedText.german(name), null));
            }
        }
        return names;
    }

    private static void reject(List<RejectedRow> rejected, MoodleRow row, String pointer, String code, String value) {
        rejected.add(new RejectedRow(row.index(), pointer, code, RowTexts.text(code, value)));
    }
}
