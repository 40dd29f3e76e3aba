package org.kommunalcampus.mail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.notification.NotificationView;

/**
 * What is to be put into words for a person.
 *
 * @param attention the name of the person where others read the mailbox, too: they must learn no more than that there is a message; else {@code null}
 * @param messages the latest first, without the reasons that people wrote
 * @param unsubscribe what the address ends with that stops mails
 */
public record MailDraft(
        Locale language, @Nullable String attention, List<NotificationView> messages, String unsubscribe) {

    /** Keeps its own copy of the messages. */
    public MailDraft {
        messages = List.copyOf(messages);
    }
}
