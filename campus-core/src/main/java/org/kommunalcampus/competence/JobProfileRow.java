package org.kommunalcampus.competence;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.LocalizedText;

/**
 * A job profile as a row of a list, not yet checked.
 *
 * @param code unique, e.g. {@code CITIZEN_OFFICE}; upper and lower case are the same
 * @param name for people
 * @param description for people
 * @param kind {@code MUNICIPAL} or {@code MARKET}
 * @param escoUri the ESCO occupation that comes closest
 * @param requirements e.g. {@code DIGCOMP30:1.1@3|KOMMUNAL:PM2@4}
 */
public record JobProfileRow(
        String code,
        LocalizedText name,
        @Nullable LocalizedText description,
        String kind,
        @Nullable String escoUri,
        String requirements) {}
