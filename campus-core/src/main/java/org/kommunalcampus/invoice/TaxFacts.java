package org.kommunalcampus.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * How a provider's fees are taxed from a month on.
 *
 * @param from the first month for which it holds, until the next one of the provider
 * @param authority which certified that the courses are exempt, and the number and day of its certificate; only for cases that need one
 */
public record TaxFacts(
        @Nullable YearMonth from,
        @Nullable TaxCase taxCase,
        @Nullable String authority,
        @Nullable String certificateNumber,
        @Nullable LocalDate certifiedOn) {

    private static final int LONGEST_AUTHORITY = 200;
    private static final int LONGEST_NUMBER = 100;

    /** The same, tidied, without a certificate where none is needed; throws {@link Invalid} with every field that is wrong. */
    TaxFacts checked(LocalDate today) {
        var checks = new FieldChecks();
        if (from == null) {
            checks.reject("/from", "required", "A month is needed.");
        }
        if (taxCase == null) {
            checks.reject("/taxCase", "required", "A case is needed.");
        }
        boolean certified = taxCase != null && taxCase.needsCertificate();
        var tidied = new TaxFacts(
                from,
                taxCase,
                certified ? checks.line("/authority", authority, LONGEST_AUTHORITY) : null,
                certified ? checks.line("/certificateNumber", certificateNumber, LONGEST_NUMBER) : null,
                certified ? certifiedOn : null);
        if (certified && certifiedOn == null) {
            checks.reject("/certifiedOn", "required", "The day of the certificate is needed.");
        }
        if (certified) {
            checks.within("/certifiedOn", certifiedOn, DayRange.completed(today));
        }
        checks.orThrow();
        return tidied;
    }

    /** The same from another month on. */
    TaxFacts from(YearMonth month) {
        return new TaxFacts(month, taxCase, authority, certificateNumber, certifiedOn);
    }

    YearMonth requireFrom() {
        return Objects.requireNonNull(from);
    }

    /** The case; there is one once it was checked. */
    public TaxCase requireCase() {
        return Objects.requireNonNull(taxCase);
    }
}
