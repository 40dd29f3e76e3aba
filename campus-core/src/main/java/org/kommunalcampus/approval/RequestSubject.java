package org.kommunalcampus.approval;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;

/** Who asks for what, where; it never changes. */
@MappedSuperclass
@NoArgsConstructor(access = PROTECTED)
abstract class RequestSubject {

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    RequestSubject(EnrolmentView booking, MunicipalityId municipality) {
        enrolmentId = booking.id().value();
        municipalityId = municipality.value();
        memberId = booking.member().value();
        moduleId = booking.module().value();
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    MunicipalityId municipality() {
        return new MunicipalityId(municipalityId);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }
}
