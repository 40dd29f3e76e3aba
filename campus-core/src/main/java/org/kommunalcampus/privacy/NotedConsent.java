package org.kommunalcampus.privacy;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.MemberId;

/** How a consent came, changed or went: the proof of it, which is never changed. */
@Entity
@Immutable
@Table(name = "consent_step")
@NoArgsConstructor(access = PROTECTED)
class NotedConsent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID consentId;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Purpose purpose;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID topicId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ConsentAction action;

    private Instant at;
    private LocalDate untilDay;

    NotedConsent(MemberId person, ConsentView consent, ConsentAction action, Instant now) {
        CompetenceId topic = consent.topic();
        consentId = consent.id().value();
        memberId = person.value();
        purpose = consent.purpose();
        topicId = topic == null ? null : topic.value();
        this.action = action;
        at = now;
        untilDay = consent.until();
    }

    ConsentStep view() {
        return new ConsentStep(
                new ConsentId(consentId),
                purpose,
                topicId == null ? null : new CompetenceId(topicId),
                action,
                at,
                untilDay);
    }
}
