package org.kommunalcampus.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the person sees it to whom it goes.
 *
 * @param plain its text, until a mail server has it; afterwards {@code null}
 * @param outcome the last code of the mail server, or why it was not called
 * @param created when it was written
 * @param next when it is tried, {@code null} once it is settled
 * @param settled when it was sent, refused or given up
 */
public record MailView(
        MailId id,
        String subject,
        @Nullable String plain,
        MailState state,
        @Nullable String outcome,
        Instant created,
        @Nullable Instant next,
        @Nullable Instant settled) {}
