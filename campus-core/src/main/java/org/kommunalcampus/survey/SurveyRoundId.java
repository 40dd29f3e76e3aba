package org.kommunalcampus.survey;

import java.util.UUID;

/** Identifies a round of a survey about the platform. */
public record SurveyRoundId(UUID value) implements Comparable<SurveyRoundId> {

    /** Reads the text form; throws {@link IllegalArgumentException} when it is not a UUID. */
    public static SurveyRoundId of(String text) {
        return new SurveyRoundId(UUID.fromString(text));
    }

    @Override
    public int compareTo(SurveyRoundId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
