package org.kommunalcampus.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CancellationTerms;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleAudience;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.http.MoneyBody;
import org.kommunalcampus.http.Reference;

/**
 * A module as the API shows it.
 *
 * @param hours of work in all phases together, {@code null} in drafts that do not say
 * @param price {@code null} means unknown, not free
 * @param prerequisites one module of each inner list must be completed before
 * @param audience for whom it is made, as far as that can be compared
 * @param certification {@code null} when it is not certified
 * @param thresholds share of the content and of the points that its records ask for; {@code null} for half
 * @param cancellationTerms what it costs to give a booking up or not to come
 * @param sessions coming ones, by start
 */
public record ModuleBody(
        String id,
        String externalId,
        String title,
        @Nullable String objective,
        @Nullable String description,
        Reference provider,
        String language,
        @Nullable Format format,
        @Nullable BigDecimal hours,
        boolean hoursAssumed,
        @Nullable String length,
        @Nullable MoneyBody price,
        List<TaughtLevel> teaches,
        List<TaughtLevel> requires,
        List<List<Reference>> prerequisites,
        @Nullable String targetGroup,
        ModuleAudience audience,
        @Nullable String url,
        @Nullable String authors,
        @Nullable String license,
        @Nullable String licenseUrl,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        RecordThresholds thresholds,
        @Nullable Integer recordMonths,
        Set<String> refreshes,
        @Nullable BigDecimal ects,
        @Nullable String ectsAwardedBy,
        @Nullable String ectsBasis,
        ModuleState state,
        @Nullable CertificationBody certification,
        List<PhaseBody> phases,
        CancellationTerms cancellationTerms,
        List<SessionBody> sessions) {

    /**
     * A competence at a level.
     *
     * @param level 1 to 8
     * @param assumed whether the source named no level and the platform's default was taken
     */
    public record TaughtLevel(Reference competence, int level, boolean assumed) {}

    /**
     * That the module is certified.
     *
     * @param until the last day it counts; {@code null} means as long as the agreement lasts
     */
    public record CertificationBody(
            CertificationBasis basis, @Nullable LocalDate until) {}

    /**
     * How much one phase asks for.
     *
     * @param weeks over which the work is spread; 0 for a single day
     */
    public record PhaseBody(Phase phase, BigDecimal hours, int weeks) {}

    /**
     * A dated run.
     *
     * @param seats {@code null} for any number
     * @param free seats that can still be booked, {@code null} for any number
     * @param registrationUntil the last day on which somebody registers, {@code null} for until it begins
     * @param minimumSeats with how many bookings it takes place, {@code null} for with any number
     * @param decidedOn the day on which bookings are counted
     * @param confirmed whether it was decided that it takes place
     */
    public record SessionBody(
            String id,
            Instant startsAt,
            Instant endsAt,
            @Nullable String venue,
            @Nullable String city,
            @Nullable Integer seats,
            @Nullable Integer free,
            @Nullable LocalDate registrationUntil,
            @Nullable Integer minimumSeats,
            @Nullable LocalDate decidedOn,
            boolean confirmed,
            SessionState state) {}
}
