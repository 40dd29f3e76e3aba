package org.kommunalcampus.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Money;

/**
 * What a provider states about a module. A draft may leave out anything but the title; {@link ModuleRules} says what a published module needs.
 *
 * @param externalId the provider's own id, unique with the provider; {@code null} lets the platform choose one
 * @param objective the one learning objective, a sentence
 * @param language ISO 639-1, lower case; {@code de} when left empty
 * @param hours of work in all phases together, more than 0
 * @param price per person; {@code null} means unknown, not free
 * @param prerequisites modules of the same provider by external id: one of each inner list must be completed before
 * @param validFrom first day it is offered, {@code null} for always
 * @param validUntil last day it is offered, {@code null} for no end
 * @param recordMonths how long a completion counts, {@code null} for good
 */
public record ModuleContent(
        @Nullable String externalId,
        String title,
        @Nullable String objective,
        @Nullable String description,
        String language,
        @Nullable Format format,
        @Nullable BigDecimal hours,
        @Nullable Money price,
        List<CompetenceLevel> teaches,
        List<CompetenceLevel> requires,
        List<List<String>> prerequisites,
        @Nullable String targetGroup,
        @Nullable String url,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer recordMonths,
        List<SessionContent> sessions,
        List<PhasePlan> phases) {

    /** Strips texts, reads empty ones as missing and keeps its own copies of the lists. */
    public ModuleContent {
        externalId = strippedOrNull(externalId);
        title = title.strip();
        objective = strippedOrNull(objective);
        description = strippedOrNull(description);
        language = language.isBlank() ? "de" : language.strip().toLowerCase(Locale.ROOT);
        hours = hours == null ? null : hours.stripTrailingZeros();
        targetGroup = strippedOrNull(targetGroup);
        url = strippedOrNull(url);
        teaches = List.copyOf(teaches);
        requires = List.copyOf(requires);
        prerequisites = prerequisites.stream().map(List::copyOf).toList();
        sessions = List.copyOf(sessions);
        phases = List.copyOf(phases);
    }

    /** A draft that has no more than a title. */
    public static ModuleContent titled(String title) {
        return new ModuleContent(
                null, title, null, null, "de", null, null, null, List.of(), List.of(), List.of(), null, null, null,
                null, null, List.of(), List.of());
    }

    private static @Nullable String strippedOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
