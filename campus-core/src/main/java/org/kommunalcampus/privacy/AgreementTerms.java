package org.kommunalcampus.privacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;

/**
 * The agreement between employer and staff council (Dienstvereinbarung) by which a municipality may evaluate something.
 *
 * @param agreement how it is called, so that people find it
 * @param agreedOn the day on which it was concluded; {@code null} only for what a municipality used before agreements were asked for
 * @param until the last day on which it holds, {@code null} for one without an end
 */
public record AgreementTerms(
        String agreement,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate until) {

    static final int LONGEST = 200;

    /** The terms with a clean text; throws {@link org.kommunalcampus.shared.Invalid} with every fault. */
    AgreementTerms checked(LocalDate today) {
        var checks = new FieldChecks();
        String named = checks.line("/agreement", agreement, LONGEST);
        if (agreedOn == null) {
            checks.reject("/agreedOn", "required", "The day of the agreement is needed.");
        } else if (agreedOn.isAfter(today)) {
            checks.reject("/agreedOn", "in-future", "The agreement has to be concluded before it is used.");
        }
        if (until != null && until.isBefore(today)) {
            checks.reject("/until", "in-past", "The agreement has ended already.");
        }
        checks.orThrow();
        return new AgreementTerms(named, agreedOn, until);
    }
}
