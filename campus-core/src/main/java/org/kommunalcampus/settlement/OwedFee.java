package org.kommunalcampus.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;

/** What is owed for one booking as of now, beside what closed months have settled of it. Nothing here says whose booking it is. */
@Entity
@Table(name = "settlement_fee")
@NoArgsConstructor(access = lombok.AccessLevel.PROTECTED)
class OwedFee extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID sessionId;

    @Column(nullable = false)
    private LocalDate dueOn;

    @Column(nullable = false)
    private long owedCents;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private FeeBasis basis;

    /** Written by the closing of a month alone. */
    @Column(nullable = false, updatable = false)
    private long settledCents;

    @Column(nullable = false, updatable = false)
    private long settledShareCents;

    OwedFee(
            EnrolmentView booking,
            ProviderId provider,
            MunicipalityId municipality,
            LocalDate due,
            long cents,
            FeeBasis basis) {
        enrolmentId = booking.id().value();
        providerId = provider.value();
        municipalityId = municipality.value();
        moduleId = booking.module().value();
        owe(booking.session(), due, cents, basis);
    }

    /** Becomes what the booking is now. */
    final void owe(@Nullable SessionId session, LocalDate due, long cents, FeeBasis basis) {
        sessionId = session == null ? null : session.value();
        dueOn = due;
        owedCents = cents;
        this.basis = basis;
    }

    @Override
    public UUID getId() {
        return enrolmentId;
    }
}
