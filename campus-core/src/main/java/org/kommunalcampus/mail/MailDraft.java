package org.kommunalcampus.mail;

import java.util.List;
import java.util.Locale;
import org.kommunalcampus.notification.NotificationView;

/**
 * What is to be put into words for a person, who is not named.
 *
 * @param messages the latest first, without the reasons that people wrote
 * @param unsubscribe what the address ends with that stops mails
 */
public record MailDraft(Locale language, List<NotificationView> messages, String unsubscribe) {

    /** Keeps its own copy of the messages. */
    public MailDraft {
        messages = List.copyOf(messages);
    }
}
