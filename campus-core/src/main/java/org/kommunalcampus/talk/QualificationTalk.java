package org.kommunalcampus.talk;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
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
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.TimeReader;

/** A date on which a line manager talks with one person or a group about what they need to learn. */
@Entity
@Table(name = "talk")
@Getter
@NoArgsConstructor(access = PROTECTED)
class QualificationTalk {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID municipalityId;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID leaderId;

    private Instant startsAt;
    private int minutes;
    private @Nullable String place;
    private @Nullable String link;
    private boolean cancelled;

    @Column(updatable = false)
    private Instant madeAt;

    @Version
    private @Nullable Long version;

    QualificationTalk(MunicipalityId municipality, MemberId leader, TalkDraft.Checked draft, Instant now) {
        id = TalkId.next().value();
        municipalityId = municipality.value();
        leaderId = leader.value();
        madeAt = now;
        plan(draft);
    }

    private void plan(TalkDraft.Checked draft) {
        startsAt = draft.startsAt();
        minutes = draft.minutes();
        place = draft.place();
        link = draft.link();
    }

    TalkId talkId() {
        return new TalkId(id);
    }

    MemberId leader() {
        return new MemberId(leaderId);
    }

    /** Is at another time or place from now on. */
    void move(TalkDraft.Checked draft) {
        mustStand();
        plan(draft);
    }

    /** Is not held. */
    void cancel() {
        mustStand();
        cancelled = true;
    }

    /** Throws {@link Refused} {@code talk-cancelled}. */
    void mustStand() {
        if (cancelled) {
            throw new Refused("talk-cancelled", "talk " + id + " was cancelled");
        }
    }

    /** The day on which it begins, by German clocks. */
    LocalDate day() {
        return startsAt.atZone(TimeReader.GERMANY).toLocalDate();
    }

    Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    long changes() {
        return Objects.requireNonNullElse(version, 0L);
    }
}
