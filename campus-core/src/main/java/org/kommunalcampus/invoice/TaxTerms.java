package org.kommunalcampus.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;

/** How a provider's fees are taxed from a month on. Nothing of it ever changes: the latest revision of a month holds, and invoices keep theirs. */
@Entity
@Getter
@Table(name = "invoice_tax_terms")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class TaxTerms {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Column(nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TaxCase taxCase;

    private @Nullable String authority;
    private @Nullable String certificateNumber;
    private @Nullable LocalDate certifiedOn;

    @Version
    private @Nullable Long version;

    @Column(nullable = false, updatable = false)
    private long revision;

    /** Facts are checked before; revisions count what a provider has stated. */
    TaxTerms(ProviderId provider, long revision, TaxFacts facts) {
        id = UUID.randomUUID();
        providerId = provider.value();
        validFrom = facts.requireFrom().atDay(1);
        this.revision = revision;
        taxCase = facts.requireCase();
        authority = facts.authority();
        certificateNumber = facts.certificateNumber();
        certifiedOn = facts.certifiedOn();
    }

    TaxFacts facts() {
        return new TaxFacts(YearMonth.from(validFrom), taxCase, authority, certificateNumber, certifiedOn);
    }
}
