package org.kommunalcampus.web.notification;

import java.time.LocalDate;
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
                wording.text(key + ".text", locale, days(notification, locale)),
                wording.moment(notification.created(), locale),
                href(notification),
                wording.text(key + ".action", locale),
                notification.read());
    }

    /** The days that the text names, in the reader's way of writing them. */
    private Object[] days(NotificationView notification, Locale locale) {
        return notification.arguments().stream()
                .filter(argument -> argument.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(argument -> wording.day(LocalDate.parse(argument), locale))
                .toArray();
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
            case PROVIDER_MESSAGE -> "/my-data/contacts";
            case PROVIDER_SUSPENDED -> "/enrolments";
            case ACCREDITATION -> "/anbieter/zulassung";
            case CURRICULUM_CHANGED ->
                "/curriculum/history"
                        + (notification.arguments().isEmpty()
                                ? ""
                                : "/" + notification.arguments().getFirst());
            case CERTIFICATION_ENDS, CONDITION_DUE, CERTIFICATION_SUSPENDED -> {
                List<String> arguments = notification.arguments();
                yield ("review".equals(arguments.getFirst()) ? "/beirat/reviews/" : "/anbieter/modules/")
                        + arguments.get(1);
            }
            case WEBHOOK_DISABLED ->
                "/anbieter/webhooks/" + notification.arguments().getLast();
            case ERASURE -> "/my-data/erasure";
            case CALL_OPENED -> "/anbieter/aufrufe/" + notification.arguments().getLast();
            case OFFER_RECEIVED ->
                "/personal/angebote/" + notification.arguments().getLast();
            case OFFER_ANSWERED ->
                "/anbieter/angebote/" + notification.arguments().getLast();
            case CALL_ANSWERED -> "/beirat/aufrufe/" + notification.arguments().getLast();
        };
    }
}
