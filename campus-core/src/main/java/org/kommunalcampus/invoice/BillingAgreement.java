package org.kommunalcampus.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;

/** Who writes a provider's invoices by contract. */
@Entity
@Getter
@Table(name = "invoice_agreement")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class BillingAgreement {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private BillingWay billingWay;

    @Version
    private @Nullable Long version;

    BillingAgreement(ProviderId provider, BillingWay way) {
        providerId = provider.value();
        billingWay = way;
    }

    void agree(BillingWay way) {
        billingWay = way;
    }
}
