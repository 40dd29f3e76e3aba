package org.kommunalcampus.web.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.talk.MeasureKind;
import org.kommunalcampus.talk.TalkMeasure;
import org.kommunalcampus.talk.TalkResult;
import org.kommunalcampus.web.kit.Ids;

/** A result as the form sends it: fields are named by their pointer, e.g. {@code /measures/0/step}; rows that say nothing are left out. */
final class ResultFields {

    /** How many measures the form has room for: as many as a result may have, so that none is lost. */
    static final int ROWS = TalkResult.MOST;

    private static final String NO_NEED = "/noNeed";

    private ResultFields() {}

    /** The result; throws {@link Invalid} for a day or a level that cannot be read. Measures are counted by the rows that say something, which come first. */
    static TalkResult read(Map<String, String> fields) {
        var checks = new FieldChecks();
        List<TalkMeasure> measures = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String at = "/measures/" + row;
            if (says(fields, at)) {
                if (measures.size() < row) {
                    checks.reject("/measures/" + measures.size() + "/step", "row-left-out", "Fill the rows in order.");
                }
                measures.add(new TalkMeasure(
                        kind(fields.get(at + "/kind")),
                        fields.get(at + "/step"),
                        day(at + "/due", fields, checks),
                        Ids.one(fields.get(at + "/competence"), CompetenceId::of)
                                .orElse(null),
                        level(fields.get(at + "/level"))));
            }
        }
        checks.orThrow();
        return new TalkResult("true".equals(fields.get(NO_NEED)), measures);
    }

    /** What was sent, as a form whose fields are named by pointers even where none was filled in. */
    static Map<String, String> typed(Map<String, String> sent) {
        Map<String, String> fields = new HashMap<>(sent);
        fields.putIfAbsent(NO_NEED, "");
        return fields;
    }

    /** The fields of a result that is kept, for the form in which it is written anew. */
    static Map<String, String> of(TalkResult result) {
        Map<String, String> fields = new HashMap<>();
        IntStream.range(0, result.measures().size()).forEach(row -> {
            TalkMeasure measure = result.measures().get(row);
            String at = "/measures/" + row;
            put(fields, at + "/kind", measure.kind());
            put(fields, at + "/step", measure.step());
            put(fields, at + "/due", measure.due());
            put(fields, at + "/competence", measure.competence());
            put(fields, at + "/level", measure.level());
        });
        if (result.noNeed()) {
            fields.put(NO_NEED, "true");
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static boolean says(Map<String, String> fields, String at) {
        return List.of("/step", "/due", "/competence", "/level").stream()
                .anyMatch(field -> !fields.getOrDefault(at + field, "").isBlank());
    }

    private static @Nullable MeasureKind kind(@Nullable String name) {
        return Arrays.stream(MeasureKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String pointer, Map<String, String> fields, FieldChecks checks) {
        String typed = fields.getOrDefault(pointer, "");
        return typed.isBlank() ? null : checks.value(pointer, DayReader.read(typed, DayRange.CALENDAR));
    }

    private static @Nullable Integer level(@Nullable String typed) {
        return typed != null && typed.matches("[1-8]") ? Integer.valueOf(typed) : null;
    }
}
