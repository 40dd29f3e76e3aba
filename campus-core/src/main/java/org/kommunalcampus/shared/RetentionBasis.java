package org.kommunalcampus.shared;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** Why something about a person is kept although the person asks for its erasure. Periods follow the limitation of claims (§§ 195, 199 BGB): three years from the end of the year. */
@RequiredArgsConstructor
public enum RetentionBasis {
    /** The employment needs it (Art. 6 (1) b and e, Art. 88 GDPR). */
    EMPLOYMENT(0),
    /** The employer has to show who was trained for what (Art. 17 (3) b and e GDPR). */
    TRAINING_PROOF(3),
    /** The employer has to show what was asked of whom (Art. 17 (3) b and e GDPR). */
    DUTY_PROOF(3),
    /** The platform has to show that people consented (Art. 7 (1) GDPR). */
    CONSENT_PROOF(3),
    /** It has to be traceable who saw and decided what (Art. 5 (2), Art. 32 GDPR). */
    ACCOUNTABILITY(3),
    /** Others answered it, and what they say makes no sense without it; it stands under no name (Art. 17 (3) a GDPR). */
    SHARED_CONVERSATION(-1),
    /** The sealed record of a certification: taking a line out would make all of it worthless as evidence (Art. 17 (3) e GDPR). */
    SEALED_RECORD(-1);

    private static final int LONGEST =
            Arrays.stream(values()).mapToInt(basis -> basis.years).max().orElseThrow();

    private final int years;

    /** For whoever left before this day, no reason holds any more but those that hold for good; the first day of a year, since all periods end with one. */
    public static LocalDate allEndedForWhoLeftBefore(LocalDate today) {
        return LocalDate.of(today.getYear() - LONGEST, Month.JANUARY, 1);
    }

    /**
     * The first day on which this reason no longer holds; {@code null} while that is open: the person is still employed, or it holds for good.
     *
     * @param leftOn the last day at work, {@code null} for none yet
     */
    public @Nullable LocalDate endsOn(@Nullable LocalDate leftOn) {
        if (leftOn == null || years < 0) {
            return null;
        }
        return years == 0 ? leftOn.plusDays(1) : LocalDate.of(leftOn.getYear() + years + 1, Month.JANUARY, 1);
    }
}
