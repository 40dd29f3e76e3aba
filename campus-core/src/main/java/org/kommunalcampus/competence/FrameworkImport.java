package org.kommunalcampus.competence;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A framework as a file holds it, not yet checked. Where a text exists in English alone, it may stand in either language.
 *
 * @param code names the framework over all its versions, e.g. {@code DIGCOMP30}
 * @param version e.g. {@code 3.0}
 * @param name for people
 * @param description for people
 * @param status how binding the texts are
 * @param licence of the texts
 * @param source where the texts come from
 * @param levels number of levels, 1 to 8
 * @param levelNames what each level means, by level
 * @param areas the competences by area, in the order in which they are shown
 */
public record FrameworkImport(
        String code,
        String version,
        LocalizedText name,
        @Nullable LocalizedText description,
        FrameworkStatus status,
        @Nullable String licence,
        @Nullable String source,
        int levels,
        Map<Integer, LevelName> levelNames,
        List<Area> areas) {

    /** What a level means in the whole framework. */
    public record LevelName(LocalizedText name, @Nullable LocalizedText description) {}

    /** A group of competences. */
    public record Area(
            String code, LocalizedText name, @Nullable LocalizedText description, List<Entry> competences) {}

    /**
     * A competence.
     *
     * @param code unique in the framework
     * @param name for people
     * @param description for people
     * @param levels what a person can do, by level; not every level needs a text
     * @param links URIs of the same or a similar competence elsewhere
     * @param outcomes learning outcomes
     */
    public record Entry(
            String code,
            LocalizedText name,
            @Nullable LocalizedText description,
            Map<Integer, LocalizedText> levels,
            List<String> links,
            List<Outcome> outcomes) {}

    /** A learning outcome, at a level where the framework says so. */
    public record Outcome(String code, @Nullable Integer level, LocalizedText text) {}
}
