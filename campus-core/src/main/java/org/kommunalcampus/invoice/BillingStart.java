package org.kommunalcampus.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;

/** From when on a provider's fees are billed here. Without one there was no month before. */
@Entity
@Table(name = "invoice_start")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class BillingStart {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Column(nullable = false)
    private LocalDate elsewhereUntil;

    @Version
    private @Nullable Long version;

    BillingStart(ProviderId provider, YearMonth first) {
        providerId = provider.value();
        begin(first);
    }

    final void begin(YearMonth first) {
        elsewhereUntil = first.minusMonths(1).atDay(1);
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    /** The first month that is billed here. */
    YearMonth first() {
        return YearMonth.from(elsewhereUntil).plusMonths(1);
    }
}
