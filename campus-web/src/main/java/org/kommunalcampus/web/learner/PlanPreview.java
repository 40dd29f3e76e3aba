package org.kommunalcampus.web.learner;

import java.util.List;

/**
 * What a change would do to the plan, before it is saved; all texts are in the reader's language.
 *
 * @param figures hours, fees and dates, before and after
 * @param parts modules that come, go or move; parts without any are left out
 * @param form id of the form on the page that makes the change
 * @param action what making it is called: {@code save}, {@code goal} or {@code drop}
 */
record PlanPreview(List<Figure> figures, List<Part> parts, String form, String action) {

    /** A figure, before and after. */
    record Figure(String name, String before, String after) {

        /** Whether the change has an effect on it. */
        public boolean differs() {
            return !before.equals(after);
        }
    }

    /** Modules that have the same in common: {@code coming}, {@code going} or {@code moving}. */
    record Part(String kind, List<Named> modules) {}

    /** A module with what it takes, or when it would be. */
    record Named(String title, String href, String details) {}

    /** Whether anything differs. */
    public boolean changes() {
        return !parts.isEmpty() || figures.stream().anyMatch(Figure::differs);
    }
}
