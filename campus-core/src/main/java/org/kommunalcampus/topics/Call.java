package org.kommunalcampus.topics;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Refused;

/** The Beirat's call for modules on a topic. Each verb refuses with {@code call-<verb>} in a state that does not allow it. */
@Entity
@Table(name = "topic_call")
@Getter
@NoArgsConstructor(access = PROTECTED)
class Call {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID competenceId;

    private int level;
    private String title;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String description;

    private LocalDate deadline;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CallState state;

    private Instant draftedAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    /** Begins as a draft. */
    Call(CallText text, Instant now) {
        id = CallId.next().value();
        state = CallState.DRAFT;
        draftedAt = now;
        say(text);
    }

    /** Says something else, while nobody else has read it. */
    void write(CallText text) {
        requireState(CallState.DRAFT, "call-write");
        say(text);
    }

    /** Lets providers see it; refused {@code call-deadline} when nobody could answer any more. */
    void open(LocalDate today, Instant now) {
        requireState(CallState.DRAFT, "call-open");
        if (deadline.isBefore(today)) {
            throw new Refused("call-deadline", "the deadline of call " + id + " has passed");
        }
        state = CallState.OPEN;
        openedAt = now;
    }

    void close(Instant now) {
        requireState(CallState.OPEN, "call-close");
        state = CallState.CLOSED;
        endedAt = now;
    }

    void withdraw(Instant now) {
        if (state != CallState.DRAFT) {
            requireState(CallState.OPEN, "call-withdraw");
        }
        state = CallState.WITHDRAWN;
        endedAt = now;
    }

    /** Refuses {@code call-answer} unless answers are taken on this day. */
    void mustTakeAnswers(LocalDate today) {
        requireState(CallState.OPEN, "call-answer");
        if (deadline.isBefore(today)) {
            throw new Refused("call-answer", "the deadline of call " + id + " has passed");
        }
    }

    CallId callId() {
        return new CallId(id);
    }

    CompetenceId competence() {
        return new CompetenceId(competenceId);
    }

    long currentVersion() {
        return Objects.requireNonNullElse(version, 0L);
    }

    private void say(CallText text) {
        competenceId = text.competence().value();
        level = Objects.requireNonNull(text.level());
        title = Objects.requireNonNull(text.title());
        description = Objects.requireNonNull(text.description());
        deadline = Objects.requireNonNull(text.deadline());
    }

    private void requireState(CallState expected, String code) {
        if (state != expected) {
            throw new Refused(code, "call " + id + " is " + state);
        }
    }
}
