package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.Option;

/**
 * What the employer sees of a person, in words.
 *
 * @param facts unit, job, entry
 * @param selfAssessed {@code null} unless released
 * @param interests {@code null} unless released
 * @param plan {@code null} unless released
 * @param copy what the person gave of the learning year; {@code null} for nothing
 * @param off the evaluations that the municipality has not switched on; their parts are left out
 * @param missing what those that the page would show are called
 */
record PersonFile(
        String id,
        String name,
        List<String> facts,
        List<Task> tasks,
        List<Done> completions,
        List<Proof> attested,
        @Nullable List<String> selfAssessed,
        @Nullable List<String> interests,
        @Nullable List<String> plan,
        @Nullable Copy copy,
        List<Agreed> goals,
        List<Option> jobs,
        List<Option> competences,
        Set<String> off,
        String missing) {

    /** A copy of a learning year: what it is, and its modules with their days. */
    record Copy(String says, List<String> modules) {}

    /** An assigned module. */
    record Task(
            String title,
            String kind,
            List<String> reasons,
            String due,
            Badge state,
            @Nullable String note,
            String assignment) {}

    /**
     * A completed module.
     *
     * @param id where the reader may correct it, {@code null} where others have recorded it
     * @param day as a form field sends it
     * @param suspended until when and why its record is suspended, {@code null} where it is not
     */
    record Done(
            String title,
            String when,
            String evidence,
            @Nullable String id,
            String day,
            @Nullable String suspended) {}

    /**
     * A proven level.
     *
     * @param evidence what the employer named as the proof, {@code null} where others proved it
     * @param id where the reader may take it back, {@code null} elsewhere
     */
    record Proof(
            String text,
            @Nullable String evidence,
            @Nullable String id) {}

    /** A goal that was proposed or agreed. */
    record Agreed(String id, String target, String due, Badge state, long version, boolean open) {}
}
