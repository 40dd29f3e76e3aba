package org.kommunalcampus.mail;

import org.jspecify.annotations.Nullable;

/**
 * How many mails share what has become of them.
 *
 * @param outcome the last code of the mail server, or why it was not called
 */
public record MailCount(MailState state, @Nullable String outcome, long count) {}
