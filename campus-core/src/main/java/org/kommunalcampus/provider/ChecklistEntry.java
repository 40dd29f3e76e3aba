package org.kommunalcampus.provider;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.Caller;

/** One tick in the checklist of an application; a later one may say otherwise, but none is changed. */
@Entity
@Immutable
@Table(name = "provider_check")
@NoArgsConstructor(access = PROTECTED)
class ChecklistEntry extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CheckItem item;

    private boolean done;
    private @Nullable String note;

    @Column
    private String actor;

    private String actorName;
    private Instant at;

    ChecklistEntry(
            Caller caller, Application application, CheckItem item, boolean done, @Nullable String note, Instant now) {
        id = UUID.randomUUID();
        applicationId = application.getId();
        this.item = item;
        this.done = done;
        this.note = note;
        actor = String.valueOf(caller.identity());
        actorName = caller.name();
        at = now;
    }

    @Override
    public UUID getId() {
        return id;
    }

    Check view() {
        return new Check(item, done, note, actorName, at);
    }
}
