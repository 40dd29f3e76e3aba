package org.kommunalcampus.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;

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
    private final MailKey key;
    private final MailTransport transport;
    private final Clock clock;

    /**
     * Counts that somebody asks for a letter to an address that may be another person's, and answers whether it may go: no more than {@value #MOST_ASKED} in 24 hours, and what
     * follows a plus sign in the address does not make it another one. Throws {@link Stale} when somebody else asks for the same in the same moment. To be asked before {@link #send} wherever whoever types an address causes the letter by that alone.
     */
    @CapabilityOnly("capabilities that write to an address that somebody typed")
    public boolean mayAsk(String address) {
        Instant now = Times.now(clock);
        String hash = key.hash(AskedLetter.mailbox(address));
        asked.deleteBefore(hash, now.minus(WINDOW));
        Set<Integer> taken =
                asked.findByAddressHash(hash).stream().map(AskedLetter::place).collect(Collectors.toSet());
        OptionalInt free = IntStream.range(0, MOST_ASKED)
                .filter(place -> !taken.contains(place))
                .findFirst();
        if (free.isEmpty()) {
            return false;
        }
        try {
            asked.saveAndFlush(new AskedLetter(hash, free.getAsInt(), now));
        } catch (DataIntegrityViolationException askedAtTheSameTime) {
            throw new Stale(askedAtTheSameTime);
        }
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
