package org.kommunalcampus.web.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words messages, and knows where each leads. */
@Component
@RequiredArgsConstructor
class NotificationPages {

    private final Wording wording;

    /** A message; all texts are in the reader's language. */
    record Message(String id, String title, String text, String when, String href, String action, boolean read) {}

    Message message(NotificationView notification, Locale locale) {
        String key = notification.kind().messageKey();
        return new Message(
                notification.id().toString(),
                wording.text(key, locale),
                wording.text(key + ".text", locale),
                wording.moment(notification.created(), locale),
                href(notification),
                wording.text(key + ".action", locale),
                notification.read());
    }

    /** The kinds that people can switch off. */
    List<Option> kinds(Locale locale) {
        return Arrays.stream(NotificationKind.values())
                .filter(kind -> !kind.isForDesks())
                .map(kind -> new Option(kind.name(), wording.text(kind.messageKey(), locale)))
                .toList();
    }

    /** Where the message leads. */
    static String href(NotificationView notification) {
        return switch (notification.kind()) {
            case ASSIGNMENT_DUE -> "/curriculum/assignments";
            case PROVIDER_SUSPENDED -> "/enrolments";
            case CURRICULUM_CHANGED ->
                "/curriculum/history"
                        + (notification.arguments().isEmpty()
                                ? ""
                                : "/" + notification.arguments().getFirst());
            case WEBHOOK_DISABLED ->
                "/anbieter/webhooks/" + notification.arguments().getLast();
            case ERASURE -> "/my-data/erasure";
        };
    }
}
