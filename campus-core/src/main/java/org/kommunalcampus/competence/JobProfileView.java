package org.kommunalcampus.competence;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A job profile as others see it.
 *
 * @param id identifies it
 * @param code unique
 * @param name for people
 * @param description for people
 * @param kind whose view it is
 * @param escoUri the ESCO occupation that comes closest
 */
public record JobProfileView(
        JobProfileId id,
        String code,
        LocalizedText name,
        @Nullable LocalizedText description,
        JobProfileKind kind,
        @Nullable String escoUri) {}
