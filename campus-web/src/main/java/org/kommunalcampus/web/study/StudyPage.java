package org.kommunalcampus.web.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Badge;

/**
 * The outline of a module that somebody learns; all texts are in the reader's language.
 *
 * @param module address of the module in the catalogue
 * @param discussion address of what is discussed about the module
 * @param sessionDiscussion the same for the booked session, {@code null} where there is none
 * @param when the booked session, {@code null} where there is none
 * @param here whether anything of it is learned here
 * @param share of the content that was seen or done, 0 to 100
 * @param points in homework and exam, {@code null} where there are none
 * @param proof what has been reached and what is missing for the next proof
 * @param next the one next step, {@code null} where there is none
 */
record StudyPage(
        String id,
        String title,
        String module,
        String discussion,
        @Nullable String sessionDiscussion,
        @Nullable String when,
        boolean here,
        boolean completed,
        int share,
        @Nullable String points,
        String proof,
        @Nullable Step next,
        List<Phase> phases) {

    /** Where a link leads. */
    record Step(String href, String title, String label) {}

    /**
     * A phase.
     *
     * @param window from when to when, {@code null} where nobody knows
     * @param closed why it is not open and what opens it, {@code null} where it is open
     * @param missing what is obligatory and not done
     */
    record Phase(
            String name,
            Badge badge,
            @Nullable String window,
            @Nullable String closed,
            List<String> missing,
            List<Row> rows) {}

    /**
     * An element.
     *
     * @param href {@code null} where it has no page
     * @param facts kind, time and points
     */
    record Row(@Nullable String href, String title, List<String> facts, Badge badge, boolean obligatory) {}
}
