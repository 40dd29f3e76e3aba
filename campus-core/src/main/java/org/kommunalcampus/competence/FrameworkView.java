package org.kommunalcampus.competence;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A framework as others see it.
 *
 * @param id the same over all versions
 * @param code e.g. {@code DIGCOMP30}
 * @param version the current one
 * @param name for people
 * @param description for people
 * @param status how binding the texts are
 * @param licence of the texts
 * @param source where the texts come from
 * @param levels number of levels
 * @param levelNames what each level means, by level
 * @param versions when each version was first imported
 * @param competences number of competences of the current version
 */
public record FrameworkView(
        FrameworkId id,
        String code,
        String version,
        LocalizedText name,
        @Nullable LocalizedText description,
        FrameworkStatus status,
        @Nullable String licence,
        @Nullable String source,
        int levels,
        Map<Integer, FrameworkImport.LevelName> levelNames,
        Map<String, Instant> versions,
        int competences) {}
