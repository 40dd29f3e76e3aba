package org.kommunalcampus.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Mails that bring one date each, which calendar programs understand (iMIP, RFC 6047), to people who want them and whose mailbox nobody else reads. */
@UseCase
@RequiredArgsConstructor
public class DateMails {

    private final MailRepository mails;
    private final PreferenceRepository preferences;
    private final Recipients recipients;
    private final UnsubscribeTokens tokens;
    private final MailTransport transport;
    private final Clock clock;

    /**
     * For whom a mail is worded.
     *
     * @param unsubscribe what the address ends with that stops mails
     */
    public record Reader(Locale language, String unsubscribe) {}

    /** Puts a mail into words, of which the date is a part. */
    @FunctionalInterface
    public interface Words {

        /** The words for the reader. */
        DatedMail write(Reader reader);
    }

    /**
     * A mail in words, with the date that it brings.
     *
     * @param date an iCalendar object without those who take part, who are added when it is sent, as is what calendars do with it
     */
    public record DatedMail(WrittenMail words, String date) {}

    /** When a mail about a date with that start is to be written; empty for who gets none. */
    @CapabilityOnly("the calendar, which knows what somebody has booked")
    @Transactional(readOnly = true)
    public Optional<Instant> dueAt(MemberId person, Instant start) {
        return transport.isOpen()
                ? preference(person).dateDueAt(Times.now(clock), clock.getZone(), start)
                : Optional.empty();
    }

    /** Puts a mail into the outbox, with the caller's transaction. Answers whether it did: nobody gets one who wants none, has left, or shares the mailbox with others. */
    @CapabilityOnly("the calendar, which knows what somebody has booked")
    public boolean send(MemberId person, Words words) {
        MailPreference preference = preference(person);
        boolean wanted = transport.isOpen() && preference.dates() && preference.timing() != MailTiming.OFF;
        boolean reached = wanted
                && recipients
                        .find(person)
                        .filter(reader -> reader.name() == null && reader.since() == null)
                        .isPresent();
        if (reached) {
            DatedMail written = words.write(new Reader(preference.language(), tokens.of(person)));
            mails.save(new Mail(person, written.words(), written.date(), preference, Times.now(clock)));
        }
        return reached;
    }

    private MailPreference preference(MemberId person) {
        return preferences
                .findById(person.value())
                .map(MemberPreference::chosen)
                .orElse(MailPreference.USUAL);
    }
}
