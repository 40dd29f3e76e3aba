package org.kommunalcampus.mail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/**
 * Writes mails from messages that are due and sends them. A mail counts as sent once that is written down: when the node dies between the two, the mail goes
 * once more under the same Message-ID, by which mail servers and mailboxes know it.
 */
@Slf4j
@Component
@RequiredArgsConstructor
class MailDispatcher {

    private static final int AT_A_TIME = 500;
    private static final Duration UNWRITTEN = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Outbox outbox;
    private final PendingMessages pending;
    private final MailTransport transport;
    private final Clock clock;

    /** Writes and sends what is due now, and returns when each mail was tried once or the mail server does not answer. */
    void run() {
        if (transport.isOpen()) {
            write();
            send();
        }
    }

    /** Forgets what was settled a month ago. */
    void clean() {
        outbox.forgetBefore(clock.instant().minus(KEPT));
    }

    private void write() {
        Map<MemberId, List<PendingMessages.Due>> people = pending.due(AT_A_TIME).stream()
                .collect(groupingBy(PendingMessages.Due::person, LinkedHashMap::new, toList()));
        people.forEach((person, due) -> {
            try {
                outbox.write(person, due);
            } catch (RuntimeException unwritten) {
                log.warn("{} messages cannot be put into a mail", due.size(), unwritten);
                pending.putOff(due, UNWRITTEN);
            }
        });
    }

    private void send() {
        for (MailId id : outbox.due(AT_A_TIME)) {
            OutgoingMail mail = outbox.claim(id).orElse(null);
            if (mail != null) {
                SmtpAnswer answer = transport.send(mail);
                outbox.settle(mail, answer);
                if (answer.kind() == SmtpAnswer.Kind.UNREACHABLE) {
                    return;
                }
            }
        }
    }
}
