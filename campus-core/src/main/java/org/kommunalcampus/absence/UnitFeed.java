package org.kommunalcampus.absence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;

/** That somebody reads the calendar of a unit or team by a secret address; of the secret no more than its hash is known. */
@Entity
@Table(name = "unit_calendar_feed")
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class UnitFeed {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID unitId;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private String secretSha256;

    @Column(nullable = false)
    private Instant openedAt;

    @Column
    private @Nullable LocalDate lookedOn;

    @Version
    private @Nullable Long version;

    UnitFeed(MemberId owner, MunicipalityId municipality, @Nullable UnitId unit, String secretSha256, Instant now) {
        memberId = owner.value();
        renew(municipality, unit, secretSha256, now);
    }

    /** Another unit and another secret; whoever knows the one before reads nothing more. */
    final void renew(MunicipalityId municipality, @Nullable UnitId unit, String hash, Instant now) {
        municipalityId = municipality.value();
        unitId = unit == null ? null : unit.value();
        secretSha256 = hash;
        openedAt = now;
        lookedOn = null;
    }

    /** Notes that it is read today; answers whether that is the first time today. */
    boolean lookedAt(LocalDate today) {
        boolean first = !today.equals(lookedOn);
        lookedOn = today;
        return first;
    }

    MemberId owner() {
        return new MemberId(memberId);
    }

    MunicipalityId municipality() {
        return new MunicipalityId(municipalityId);
    }

    @Nullable
    UnitId unit() {
        return unitId == null ? null : new UnitId(unitId);
    }

    UnitFeedView view() {
        return new UnitFeedView(openedAt, unit());
    }
}
