package org.kommunalcampus.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * What an achievement record states; title, length, levels and credits are those of the edition that was learned, the provider is that of the day on which it was issued.
 *
 * @param holder how the person was called when it was issued
 * @param replaces the record in whose place it came, {@code null} for none
 * @param minutes of work
 * @param validUntil the last day on which it counts by itself, {@code null} for good
 * @param points per cent of the points that could be reached, {@code null} unless it is a record of achievement or more
 * @param leastPoints per cent of the points that were needed for a record of achievement
 * @param edition of the module that was learned, {@code null} where that was not kept
 * @param certifiedBy who vouched for the module when it was issued, {@code null} for nobody
 * @param credits ECTS credits earned, {@code null} for none and for all but certificates
 * @param creditsAwardedBy the institution of higher education that awards them, {@code null} where none is named
 * @param renewals by refreshers, the first one first
 * @param elsewhere whether something learned elsewhere was recognised for the module, in which the person did not take part
 */
@PersonalFacts
public record AchievementRecordView(
        RecordNumber number,
        String holder,
        @Nullable RecordNumber replaces,
        CompletionId completion,
        ModuleId module,
        RecordKind kind,
        String title,
        String providerName,
        int minutes,
        LocalDate completedOn,
        @Nullable LocalDate validUntil,
        @Nullable Integer points,
        int leastPoints,
        @Nullable Integer edition,
        @Nullable CertificationBasis certifiedBy,
        @Nullable BigDecimal credits,
        @Nullable String creditsAwardedBy,
        List<ProvenLevel> levels,
        RecordedBy recordedBy,
        boolean elsewhere,
        Instant issuedAt,
        List<RecordRenewal> renewals,
        RecordState state) {

    /** The last day on which it counts with all renewals, {@code null} for good. */
    public @Nullable LocalDate countsUntil() {
        return renewals.isEmpty() ? validUntil : renewals.getLast().until();
    }
}
