package org.kommunalcampus.providerapi;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.http.MoneyBody;

/**
 * What a provider states about a module; the title is enough for a draft.
 *
 * @param externalId the provider's own id; the platform chooses one where it is left out
 * @param language ISO 639-1, German where it is left out
 * @param hours of work in all phases together
 * @param price {@code null} means unknown, not free
 * @param prerequisites own modules by external id: one of each inner list must be completed before
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
        @Nullable List<@Valid @NotNull WantedLevel> teaches,
        @Nullable List<@Valid @NotNull WantedLevel> requires,
        @Nullable List<@NotNull List<@NotBlank String>> prerequisites,
        @Nullable String targetGroup,
        @Nullable String url,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /**
     * A competence at a level.
     *
     * @param competence its id, or its framework and code such as {@code DIGCOMP30:1.1}
     * @param level 1 to 8
     */
    record WantedLevel(
            @NotBlank String competence, @Min(1) @Max(8) int level) {}
}
