package org.kommunalcampus.topics;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.data.domain.Persistable;

/** A draft with which a provider answers a call; it stays as it is. */
@Entity
@Table(name = "topic_call_answer")
@Getter
@NoArgsConstructor(access = PROTECTED)
class CallAnswer implements Persistable<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID moduleId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID callId;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID providerId;

    private Instant answeredAt;

    @Transient
    private boolean stored;

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

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void noteStored() {
        stored = true;
    }
}
