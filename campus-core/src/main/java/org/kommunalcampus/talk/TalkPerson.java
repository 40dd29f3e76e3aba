package org.kommunalcampus.talk;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;

/** Somebody with whom a talk is held, and its result for this person. */
@Entity
@Getter
@NoArgsConstructor(access = PROTECTED)
class TalkPerson {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID talkId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TalkOutcome outcome;

    private @Nullable LocalDate heldOn;
    private boolean noNeed;
    private @Nullable String remark;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID proposedBy;

    private @Nullable Instant proposedAt;
    private @Nullable Instant confirmedAt;

    @Version
    private @Nullable Long version;

    TalkPerson(QualificationTalk talk, MemberId member) {
        id = UUID.randomUUID();
        talkId = talk.getId();
        municipalityId = talk.getMunicipalityId();
        memberId = member.value();
        outcome = TalkOutcome.OPEN;
    }

    MemberId member() {
        return new MemberId(memberId);
    }

    /** The manager writes the result and stands by it. Refused {@code talk-confirmed} where both do already. */
    void propose(LocalDate day, boolean without, MemberId by, Instant now) {
        mustBeOpen();
        outcome = TalkOutcome.PROPOSED;
        heldOn = day;
        noNeed = without;
        remark = null;
        proposedBy = by.value();
        proposedAt = now;
    }

    /** The person stands by it, too. Refused {@code no-result}. */
    void confirm(Instant now) {
        mustBeProposed();
        outcome = TalkOutcome.CONFIRMED;
        confirmedAt = now;
    }

    /** The person does not: the talk counts as not held until it is written anew. Refused {@code no-result}. */
    void sendBack(String why) {
        mustBeProposed();
        outcome = TalkOutcome.RETURNED;
        heldOn = null;
        remark = why;
    }

    /** Throws {@link Refused} {@code talk-confirmed} where nothing can be changed any more. */
    void mustBeOpen() {
        if (outcome == TalkOutcome.CONFIRMED) {
            throw new Refused("talk-confirmed", "the result " + id + " is confirmed by both");
        }
    }

    private void mustBeProposed() {
        if (outcome != TalkOutcome.PROPOSED) {
            throw new Refused("no-result", "the result " + id + " is " + outcome);
        }
    }

    long changes() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
