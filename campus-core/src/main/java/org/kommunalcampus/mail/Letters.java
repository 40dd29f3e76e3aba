package org.kommunalcampus.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/** Single mails to people whom no municipality employs, who asked for them or whom they concern. */
@UseCase
@RequiredArgsConstructor
public class Letters {

    /** So often within {@link #WINDOW} somebody can cause a letter to one address, whoever it is and whatever the letter is about. */
    public static final int MOST_ASKED = 3;

    /** The time within which {@link #MOST_ASKED} counts. */
    public static final Duration WINDOW = Duration.ofHours(24);

    private final MailRepository mails;
    private final AskedLetterRepository asked;
    private final MailTransport transport;
    private final Clock clock;

    /**
     * Counts that somebody asks for a letter to an address that may be another person's, and answers whether it may go: no more than {@value #MOST_ASKED} in 24 hours, and what
     * follows a plus sign in the address does not make it another one. To be asked before {@link #send} wherever whoever types an address causes the letter by that alone.
     */
    @CapabilityOnly("capabilities that write to an address that somebody typed")
    public boolean mayAsk(String address) {
        Instant now = Times.now(clock);
        String hash = AskedLetter.hash(address);
        if (asked.countByAddressSha256AndAskedAtAfter(hash, now.minus(WINDOW)) >= MOST_ASKED) {
            return false;
        }
        asked.save(new AskedLetter(hash, now));
        return true;
    }

    /** Puts a mail into the outbox, with the caller's transaction; without a way for mails nothing is written down. */
    @CapabilityOnly("capabilities that answer people from outside")
    public void send(String address, WrittenMail written, Locale language) {
        if (transport.isOpen()) {
            mails.save(new Mail(address, written, language, Times.now(clock)));
        }
    }
}
