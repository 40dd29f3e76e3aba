package org.kommunalcampus.web.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Badge;
import org.kommunalcampus.web.layout.TopicCover;

/**
 * A module as its page shows it; all texts are in the reader's language.
 *
 * @param cover the picture of its topic
 * @param objective what one can do afterwards, null where the provider does not say
 * @param description paragraphs
 * @param facts hours, price, format and so on, in the order in which they are shown
 * @param teaches competences with the level reached
 * @param requires competences with the level presupposed
 * @param prerequisites modules presupposed; of the modules in an inner list one is enough
 * @param refreshes modules whose records it renews
 * @param refreshers modules that renew its record
 * @param phases parts of a blended module, empty where the provider does not say
 * @param elements parts in their order, empty where nobody described them
 * @param didactics methods, assessment and accessibility as far as they are described
 * @param sessions by start
 * @param website the provider's own page, null if none is known
 */
record ModulePage(
        String id,
        String title,
        TopicCover cover,
        @Nullable String objective,
        List<String> description,
        List<Badge> badges,
        List<Fact> facts,
        List<TaughtLevel> teaches,
        List<TaughtLevel> requires,
        List<List<Link>> prerequisites,
        List<Link> refreshes,
        List<Link> refreshers,
        List<PhaseRow> phases,
        List<ElementRow> elements,
        List<Fact> didactics,
        List<SessionRow> sessions,
        @Nullable String website) {

    /** A name and its value, with a sentence where the value alone may mislead. */
    record Fact(String name, String value, @Nullable String note) {}

    /**
     * A competence at a level.
     *
     * @param meaning what a person on this level can do
     * @param assumed whether the platform assumed the level because the source names none
     */
    record TaughtLevel(String competence, String framework, int level, String meaning, boolean assumed) {}

    /** A module by its title. */
    record Link(String title, String href) {}

    /** A part of a blended module. */
    record PhaseRow(String name, String effort) {}

    /**
     * A part of the module.
     *
     * @param kind what it is, e.g. a video, and when
     */
    record ElementRow(String title, String kind, String effort) {}

    /**
     * A date on which the module is held.
     *
     * @param place venue and city, null where none is known
     * @param seats how many are free, or why it cannot be booked
     * @param full whether it could be booked if it had another seat
     */
    record SessionRow(
            String id,
            String when,
            @Nullable String place,
            Badge seats,
            List<String> terms,
            boolean bookable,
            boolean full) {}
}
