package org.kommunalcampus.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The agreement by which one evaluation is on, as it is stored. */
@Embeddable
record NamedAgreement(
        @Column(nullable = false, length = AgreementTerms.LONGEST)
        String agreement,

        @Nullable LocalDate agreedOn,
        @Column(name = "until_day") @Nullable LocalDate until) {

    static NamedAgreement of(AgreementTerms terms) {
        return new NamedAgreement(terms.agreement(), terms.agreedOn(), terms.until());
    }

    AgreementTerms terms() {
        return new AgreementTerms(agreement, agreedOn, until);
    }

    boolean holdsOn(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
