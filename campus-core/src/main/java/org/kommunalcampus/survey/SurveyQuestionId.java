package org.kommunalcampus.survey;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifies a question over all versions in which it asks the same. */
public record SurveyQuestionId(UUID value) implements Comparable<SurveyQuestionId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static SurveyQuestionId of(String text) {
        return new SurveyQuestionId(UUID.fromString(text));
    }

    /** A new, unused id. */
    public static SurveyQuestionId next() {
        return new SurveyQuestionId(UUID.randomUUID());
    }

    /** The id of a question that comes with the program. */
    static SurveyQuestionId shipped(SurveyKind kind, String name) {
        return new SurveyQuestionId(UUID.nameUUIDFromBytes((kind + "/" + name).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int compareTo(SurveyQuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
