package org.kommunalcampus.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PreRemove;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.data.domain.Persistable;

/** One fact about who did what; written once. */
@Entity
@Immutable
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class AuditEntry implements Persistable<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false, length = 520)
    private String actor;

    @Column(nullable = false, length = 80)
    private String action;

    @Column(nullable = false, length = 40)
    private String subjectKind;

    @Column(nullable = false, length = 80)
    private String subjectId;

    @Column(length = 1000)
    private @Nullable String detail;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID actorMemberId;

    /** The municipality whose decision or look this is, {@code null} for what no employer does. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID municipalityId;

    /** Of whom a look told. */
    @ElementCollection
    @CollectionTable(name = "looked_at", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "member_id", nullable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private Set<UUID> people = new HashSet<>();

    AuditEntry(
            Instant at,
            String actor,
            @Nullable MemberId actorMember,
            String action,
            String subjectKind,
            String subjectId,
            @Nullable String detail) {
        this.id = UUID.randomUUID();
        this.at = at;
        this.actor = actor;
        this.actorMemberId = actorMember == null ? null : actorMember.value();
        this.action = action;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.detail = detail;
    }

    /** This, as what a municipality decided or saw. */
    AuditEntry in(@Nullable MunicipalityId municipality) {
        municipalityId = municipality == null ? null : municipality.value();
        return this;
    }

    /** This, as a look that told of these people. */
    AuditEntry of(Collection<MemberId> seen) {
        seen.forEach(person -> people.add(person.value()));
        return this;
    }

    /** An entry is only ever saved when it is new. */
    @Override
    public boolean isNew() {
        return true;
    }

    @PreRemove
    void refuseRemoval() {
        throw new IllegalStateException("audit entries stay");
    }
}
