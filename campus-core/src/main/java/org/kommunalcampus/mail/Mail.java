package org.kommunalcampus.mail;

import static lombok.AccessLevel.PROTECTED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import lombok.NoArgsConstructor;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.AssignedId;
import org.kommunalcampus.shared.MemberId;

/** A mail to a person: it waits, is tried, and is settled. Its words are forgotten once a mail server has them. */
@Entity
@NoArgsConstructor(access = PROTECTED)
class Mail extends AssignedId<UUID> {

    private static final int LONGEST_SUBJECT = 200;

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    private UUID id;

    @Column
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID memberId;

    private @Nullable String recipient;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private MailState state;

    @Column(name = "title")
    private String subject;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String plain;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String html;

    private @Nullable String unsubscribe;

    /** The date that it brings, as iCalendar. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private @Nullable String invitation;

    @Column
    private String language;

    private int attempts;
    private @Nullable String outcome;

    @Column
    private Instant createdAt;

    private @Nullable Instant nextAt;
    private @Nullable Instant settledAt;

    Mail(MemberId person, WrittenMail written, MailPreference preference, Instant now) {
        this(written, preference.language(), now);
        memberId = person.value();
    }

    /**
     * A mail that brings a date.
     *
     * @param date as iCalendar, without those who take part
     */
    Mail(MemberId person, WrittenMail written, String date, MailPreference preference, Instant now) {
        this(person, written, preference, now);
        invitation = date;
    }

    /** A mail to an address that is nobody's here. */
    Mail(String address, WrittenMail written, Locale language, Instant now) {
        this(written, language, now);
        recipient = address;
    }

    private Mail(WrittenMail written, Locale language, Instant now) {
        id = MailId.next().value();
        state = MailState.WAITING;
        String line = written.subject().strip();
        subject = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
        plain = written.plain();
        html = written.html();
        unsubscribe = written.unsubscribe();
        this.language = language.getLanguage();
        createdAt = now;
        nextAt = now;
    }

    /** Nothing more happens to it. */
    void settle(MailState became, @Nullable String cameOfIt, Instant now) {
        state = became;
        outcome = cameOfIt;
        nextAt = null;
        settledAt = now;
        if (became != MailState.SHOWN) {
            plain = null;
            html = null;
            unsubscribe = null;
            invitation = null;
            recipient = null;
        }
    }

    Instant writtenAt() {
        return createdAt;
    }

    /** Is tried again then. */
    void defer(String cameOfIt, Instant next) {
        state = MailState.DEFERRED;
        outcome = cameOfIt;
        nextAt = next;
    }

    /** Whether it is still to be sent, and nobody else has begun to since. */
    boolean isAt(int attempt) {
        return state.isOpen() && attempts == attempt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** To whom it goes; {@code null} for a mail to an address. */
    @Nullable
    MemberId person() {
        return memberId == null ? null : new MemberId(memberId);
    }

    /** Where it goes if it goes to nobody who works here. */
    @Nullable
    String recipient() {
        return recipient;
    }

    OutgoingMail to(String address) {
        return new OutgoingMail(
                new MailId(id),
                attempts,
                address,
                new WrittenMail(subject, text(plain), text(html), text(unsubscribe)),
                invitation,
                language,
                createdAt);
    }

    MailView view() {
        return new MailView(new MailId(id), subject, plain, state, outcome, createdAt, nextAt, settledAt);
    }

    private static String text(@Nullable String kept) {
        return kept == null ? "" : kept;
    }
}
