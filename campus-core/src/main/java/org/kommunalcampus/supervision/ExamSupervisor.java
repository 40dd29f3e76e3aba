package org.kommunalcampus.supervision;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.AssignedId;

/** Somebody whom the provider has named to confirm exams of a module, of one session or of all. */
@Entity
@Immutable
@Getter
@NoArgsConstructor(access = PROTECTED)
class ExamSupervisor extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID sessionId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String staffId;

    ExamSupervisor(ModuleId module, @Nullable SessionId session, String staff) {
        id = UUID.randomUUID();
        moduleId = module.value();
        sessionId = session == null ? null : session.value();
        staffId = staff;
    }

    /** Whether exams of those who booked this session are theirs to confirm. */
    boolean covers(@Nullable UUID booked) {
        return sessionId == null || sessionId.equals(booked);
    }

    @Nullable
    SessionId session() {
        return sessionId == null ? null : new SessionId(sessionId);
    }
}
