package org.kommunalcampus.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that this node is to send now.
 *
 * @param attempt which attempt this is, from 1 on
 * @param invitation the date that it brings, as iCalendar without those who take part; {@code null} for none
 */
record OutgoingMail(
        MailId id,
        int attempt,
        String to,
        WrittenMail words,
        @Nullable String invitation,
        String language,
        Instant created) {}
