package org.kommunalcampus.mail;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MemberId;

/** What a person has chosen. */
@Entity
@Table(name = "mail_preference")
@NoArgsConstructor(access = PROTECTED)
class MemberPreference extends AssignedId<UUID> {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private MailTiming timing;

    private @Nullable LocalTime quietFrom;
    private @Nullable LocalTime quietUntil;

    @Column
    private String language;

    private boolean dates;

    MemberPreference(MemberId person, MailPreference chosen) {
        memberId = person.value();
        choose(chosen);
    }

    final void choose(MailPreference chosen) {
        timing = chosen.timing();
        quietFrom = chosen.quietFrom();
        quietUntil = chosen.quietUntil();
        language = chosen.language().getLanguage();
        dates = chosen.dates();
    }

    @Override
    public UUID getId() {
        return memberId;
    }

    MailPreference chosen() {
        return new MailPreference(timing, quietFrom, quietUntil, Locale.of(language), dates);
    }
}
