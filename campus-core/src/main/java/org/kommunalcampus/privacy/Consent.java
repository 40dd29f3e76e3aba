package org.kommunalcampus.privacy;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.MemberId;

/** That a person consents to a purpose until a day. It is stored and changed under a lock, see {@link ConsentRepository#storeOrLock}. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class Consent {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Purpose purpose;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID topicId;

    @Column
    private String openKey;

    private Instant givenAt;
    private LocalDate untilDay;

    /** Names person, purpose and topic: there is one consent for each. */
    static String keyOf(MemberId person, Purpose purpose, @Nullable CompetenceId topic) {
        return person + ":" + purpose + ":" + (topic == null ? "" : topic);
    }

    /** Counts from now on, after it had lapsed. */
    void renew(LocalDate until, Instant now) {
        givenAt = now;
        untilDay = until;
    }

    /** Counts up to another day. */
    void move(LocalDate until) {
        untilDay = until;
    }

    boolean countsOn(LocalDate day) {
        return !untilDay.isBefore(day);
    }

    ConsentView view() {
        return new ConsentView(
                new ConsentId(id), purpose, topicId == null ? null : new CompetenceId(topicId), givenAt, untilDay);
    }
}
