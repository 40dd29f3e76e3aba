package org.kommunalcampus.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.shared.MunicipalityId;

/** What a municipality means by a heading of its files. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class StaffColumn {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private StaffList kind;

    @Column(nullable = false)
    private String heading;

    @Column(nullable = false)
    private String field;

    StaffColumn(MunicipalityId municipality, StaffList kind, String heading, String field) {
        this.id = UUID.randomUUID();
        this.municipalityId = municipality.value();
        this.kind = kind;
        this.heading = heading;
        this.field = field;
    }
}
