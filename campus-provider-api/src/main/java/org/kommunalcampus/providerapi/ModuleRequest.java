package org.kommunalcampus.providerapi;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.description.ElementKind;
import org.kommunalcampus.catalogue.description.RecordKind;
import org.kommunalcampus.http.MoneyBody;

/**
 * The standard description of a module; the title is enough for a draft. What is read as {@code description} can be changed and sent back.
 *
 * @param externalId the provider's own id; the platform chooses one where it is left out
 * @param language ISO 639-1, German where it is left out
 * @param hours of work in all phases together
 * @param price {@code null} means unknown, not free
 * @param outcomes what one can do afterwards
 * @param teaches competences without a sentence; read only where {@code outcomes} is left out
 * @param prerequisites own modules by external id: one of each inner list must be completed before
 * @param elements the parts in their order
 * @param weeks over which each phase goes
 * @param methods of the part in person
 */
record ModuleRequest(
        @Nullable String externalId,
        @NotBlank String title,
        @Nullable String objective,
        @Nullable String description,
        @Nullable String language,
        @Nullable Format format,
        @Nullable BigDecimal hours,
        @Valid @Nullable MoneyBody price,
        @Nullable List<@Valid @NotNull StatedOutcome> outcomes,
        @Nullable List<@Valid @NotNull WantedLevel> teaches,
        @Nullable List<@Valid @NotNull WantedLevel> requires,
        @Nullable List<@NotNull List<@NotBlank String>> prerequisites,
        @Nullable List<@Valid @NotNull StatedElement> elements,
        @Nullable Map<Phase, @NotNull Integer> weeks,
        @Nullable String methods,
        @Nullable String assessment,
        @Nullable Set<RecordKind> records,
        @Nullable BigDecimal ects,
        @Nullable String accessibility,
        @Nullable String cancellation,
        @Nullable String authors,
        @Nullable String targetGroup,
        @Nullable String url,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer recordMonths) {

    /**
     * A competence at a level.
     *
     * @param competence its id, or its framework and code such as {@code DIGCOMP30:1.1}
     * @param level 1 to 8
     */
    record WantedLevel(
            @NotBlank String competence, @Min(1) @Max(8) int level) {}

    /**
     * A learning outcome.
     *
     * @param competence its id, or its framework and code such as {@code DIGCOMP30:1.1}
     * @param level 1 to 8
     */
    record StatedOutcome(
            @Nullable String text,
            @Nullable String competence,
            @Min(1) @Max(8) @Nullable Integer level) {}

    /**
     * A part of the module.
     *
     * @param minutes of work
     * @param outcomes numbers of the outcomes that it serves, counted from 1
     */
    record StatedElement(
            @Nullable Phase phase,
            @Nullable ElementKind kind,
            @Nullable String title,
            @Min(0) @Max(100_000) @Nullable Integer minutes,
            @Nullable Set<@NotNull @Min(1) Integer> outcomes) {}
}
