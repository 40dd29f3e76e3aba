package org.kommunalcampus.absence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;

/** Days on which a person is away, and nothing of why. */
@Entity
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class Absence {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false)
    private LocalDate firstDay;

    @Column(nullable = false)
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private DayPart dayPart;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 20)
    private AbsenceOrigin origin;

    @Version
    private @Nullable Long version;

    Absence(MunicipalityId municipality, MemberId member, AbsencePeriod period, AbsenceOrigin origin) {
        id = AbsenceId.next().value();
        municipalityId = municipality.value();
        memberId = member.value();
        this.origin = origin;
        move(period);
    }

    final void move(AbsencePeriod period) {
        firstDay = period.from();
        lastDay = period.until();
        dayPart = period.part();
    }

    AbsenceId id() {
        return new AbsenceId(id);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    AbsenceOrigin origin() {
        return origin;
    }

    AbsencePeriod period() {
        return new AbsencePeriod(firstDay, lastDay, dayPart);
    }

    long version() {
        return version == null ? 0 : version;
    }

    AbsenceView view() {
        return new AbsenceView(id(), member(), period(), origin, version());
    }
}
