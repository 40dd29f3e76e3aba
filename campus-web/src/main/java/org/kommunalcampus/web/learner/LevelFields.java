package org.kommunalcampus.web.learner;

import java.util.HashMap;
import java.util.Map;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.Invalid;

/** Own levels as forms send them: fields that are named {@code level.} and the id of the competence, with 0 for none. */
final class LevelFields {

    private static final String LEVEL = "level.";

    private LevelFields() {}

    /** The levels; throws {@link Invalid} for what is no competence or no level. */
    static Map<CompetenceId, Integer> read(Map<String, String> fields) {
        Map<CompetenceId, Integer> levels = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(LEVEL)) {
                levels.put(competence(name), level(value));
            }
        });
        return levels;
    }

    /** Like {@link #read}, where a field that is empty says nothing. */
    static Map<CompetenceId, Integer> readAnswered(Map<String, String> fields) {
        Map<String, String> answered = new HashMap<>(fields);
        answered.values().removeIf(String::isEmpty);
        return read(answered);
    }

    private static CompetenceId competence(String field) {
        try {
            return CompetenceId.of(field.substring(LEVEL.length()));
        } catch (IllegalArgumentException notAnId) {
            throw new Invalid("/competence", "unknown-competence", "There is no such competence.");
        }
    }

    private static int level(String value) {
        if (!value.matches("[0-" + Level.MAX + "]")) {
            throw new Invalid("/level", "out-of-range", "A level is 0 to " + Level.MAX + ".");
        }
        return Integer.parseInt(value);
    }
}
