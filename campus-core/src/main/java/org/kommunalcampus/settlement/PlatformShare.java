package org.kommunalcampus.settlement;

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

/** What part of a provider's fees the platform keeps from a month on, as its contract says. */
@Entity
@Table(name = "platform_share")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class PlatformShare {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Column(nullable = false, updatable = false)
    private LocalDate validFrom;

    @Column(nullable = false)
    private int perMille;

    @Version
    private @Nullable Long version;

    PlatformShare(ProviderId provider, YearMonth from, int perMille) {
        id = UUID.randomUUID();
        providerId = provider.value();
        validFrom = from.atDay(1);
        this.perMille = perMille;
    }

    void change(int share) {
        perMille = share;
    }

    PlatformShareView view() {
        return new PlatformShareView(new ProviderId(providerId), YearMonth.from(validFrom), perMille);
    }
}
