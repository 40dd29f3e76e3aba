package org.kommunalcampus.learning;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;

/** That somebody who cannot come asks a colleague to take over the seat. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class Substitution {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID enrolmentId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID colleagueId;

    /** The colleague's own enrolment, once the colleague has agreed. */
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID successorId;

    @Column
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SubstitutionState state;

    /** Whether who leads the giver named the colleague. */
    @Column(updatable = false)
    private boolean namedByLead;

    @Column(updatable = false)
    private Instant askedAt;

    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    /**
     * A new question.
     *
     * @param named whether who leads the giver asks
     */
    Substitution(Enrolment giver, MemberId colleague, boolean named, Instant now) {
        id = SubstitutionId.next().value();
        enrolmentId = giver.id().value();
        memberId = giver.member().value();
        colleagueId = colleague.value();
        state = SubstitutionState.ASKED;
        namedByLead = named;
        askedAt = now;
    }

    SubstitutionId id() {
        return new SubstitutionId(id);
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolmentId);
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    MemberId colleague() {
        return new MemberId(colleagueId);
    }

    SubstitutionState state() {
        return state;
    }

    boolean namedByLead() {
        return namedByLead;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    EnrolmentId successor() {
        return successorId == null ? null : new EnrolmentId(successorId);
    }

    /** Throws {@link Refused} {@code substitution-over} unless the colleague is still asked. */
    void mustBeAsked() {
        if (state != SubstitutionState.ASKED) {
            throw over();
        }
    }

    /** The colleague agrees, and somebody has to approve it. */
    void agree(EnrolmentId successor) {
        mustBeAsked();
        successorId = successor.value();
        state = SubstitutionState.AGREED;
    }

    /** The seat is the colleague's. */
    void pass(EnrolmentId successor, Instant now) {
        successorId = successor.value();
        end(SubstitutionState.PASSED, now);
    }

    /** Comes to nothing. */
    void end(SubstitutionState how, Instant now) {
        if (!state.isOpen()) {
            throw over();
        }
        state = how;
        endedAt = now;
    }

    private Refused over() {
        return new Refused("substitution-over", "substitution " + id + " is " + state);
    }
}
