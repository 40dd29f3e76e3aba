package org.kommunalcampus.topics;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.ProviderId;

/** A draft with which a provider answers a call; it stays as it is. */
@Entity
@Table(name = "topic_call_answer")
@Getter
@NoArgsConstructor(access = PROTECTED)
class CallAnswer extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID callId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    private Instant answeredAt;

    CallAnswer(CallId call, ProviderId provider, ModuleId module, Instant now) {
        callId = call.value();
        providerId = provider.value();
        moduleId = module.value();
        answeredAt = now;
    }

    ModuleId module() {
        return new ModuleId(moduleId);
    }

    ProviderId provider() {
        return new ProviderId(providerId);
    }

    @Override
    public UUID getId() {
        return moduleId;
    }
}
