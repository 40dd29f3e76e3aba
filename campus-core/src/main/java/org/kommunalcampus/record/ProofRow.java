package org.kommunalcampus.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A proof that somebody has from before or from elsewhere: of a level in a competence, or of a module of the platform.
 *
 * @param personnelKey whose
 * @param competence reference like {@code KOMMUNAL:DS3}, or name; {@code null} where the proof is of a module
 * @param level on the competence's scale, {@code null} where the proof is of a module
 * @param module title, {@code null} where the proof is of a competence
 * @param evidence names the paper
 * @param on the day of the proof, {@code null} for none given
 * @param validUntil the last day on which a level counts, {@code null} for good; how long a module counts is the module's to say
 */
public record ProofRow(
        String personnelKey,
        @Nullable String competence,
        @Nullable Integer level,
        @Nullable String module,
        String evidence,
        @Nullable LocalDate on,
        @Nullable LocalDate validUntil) {}
