package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with what must and must not be in the first stage of their plan. Job profiles and competences are named by their codes.
 *
 * @param minQuestions how many open questions there must be at least
 * @param why what makes this plan the right one
 */
record Persona(
        String name,
        String job,
        int yearsInJob,
        Map<String, Integer> levels,
        List<Aim> goals,
        @Nullable List<String> languages,
        double weeklyHours,
        Now now,
        @Nullable Integer minQuestions,
        String why) {

    /** A job that the person aims at. */
    record Aim(String job, LocalDate by) {}

    /**
     * What is said of the first stage.
     *
     * @param forbidTitles a regular expression that no title may hold
     * @param teachAnyOf at least one entry teaches one of these
     * @param firstTwoTeachAnyOf one of the first two entries does
     * @param before entries that teach the first come before entries that only teach the second
     * @param maxStretch weeks taken by weeks needed at the weekly pace
     */
    record Now(
            int maxHours,
            int maxModules,
            @Nullable String forbidTitles,
            @Nullable List<String> teachAnyOf,
            @Nullable List<String> firstTwoTeachAnyOf,
            @Nullable List<List<String>> before,
            @Nullable Double maxStretch) {}
}
