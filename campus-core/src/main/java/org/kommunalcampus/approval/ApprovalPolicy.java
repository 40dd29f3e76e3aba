package org.kommunalcampus.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;

/** What a municipality has decided about approvals; one that has decided nothing has none. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class ApprovalPolicy {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ApprovalKind kind;

    private @Nullable Long freeCents;

    private @Nullable Integer freeMinutes;

    @Column(nullable = false)
    private int daysToDecide;

    private @Nullable Long agreementAboveCents;

    @Embedded
    private RepaymentTerms agreement;

    @Version
    private @Nullable Long version;

    ApprovalPolicy(MunicipalityId municipality, ApprovalTerms terms) {
        municipalityId = municipality.value();
        change(terms);
    }

    final void change(ApprovalTerms terms) {
        kind = terms.kind();
        freeCents = terms.freeCents();
        freeMinutes = terms.freeMinutes();
        daysToDecide = terms.daysToDecide();
        agreementAboveCents = terms.agreement().aboveCents();
        agreement = terms.agreement().terms();
    }

    ApprovalTerms terms() {
        return new ApprovalTerms(
                kind, freeCents, freeMinutes, daysToDecide, new RepaymentRule(agreementAboveCents, agreement));
    }

    /** Counts the changes; 0 stands for a municipality that has decided nothing. */
    long changes() {
        return version == null ? 1 : version + 1;
    }
}
