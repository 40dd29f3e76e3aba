package org.kommunalcampus.mail;

import java.time.Clock;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/** Single mails to people whom no municipality employs, who asked for them or whom they concern. */
@UseCase
@RequiredArgsConstructor
public class Letters {

    private final MailRepository mails;
    private final MailTransport transport;
    private final Clock clock;

    /** Puts a mail into the outbox, with the caller's transaction; without a way for mails nothing is written down. */
    @CapabilityOnly("capabilities that answer people from outside")
    public void send(String address, WrittenMail written, Locale language) {
        if (transport.isOpen()) {
            mails.save(new Mail(address, written, language, Times.now(clock)));
        }
    }
}
