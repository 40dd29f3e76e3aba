package org.kommunalcampus.web.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.notification.NotificationId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own messages, for other programs. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/notifications")
@RequiredArgsConstructor
class MyNotificationsController {

    private final Notifications notifications;
    private final NotificationPages pages;

    /**
     * A message.
     *
     * @param title and {@code text} in the language that was asked for
     * @param href the page that the message leads to
     */
    record NotificationBody(
            String id,
            NotificationKind kind,
            String title,
            String text,
            String href,
            Instant createdAt,
            boolean read) {}

    /** How many messages are unread. */
    record UnreadBody(long unread) {}

    @Operation(summary = "Your messages, the latest first")
    @GetMapping
    PageBody<NotificationBody> list(Caller caller, @Paged Pageable page, Locale locale) {
        Page<NotificationView> found = notifications.of(caller, page);
        Map<String, NotificationPages.Message> worded = pages.messages(found.getContent(), locale).stream()
                .collect(Collectors.toMap(NotificationPages.Message::id, message -> message));
        return PageBody.of(
                found,
                each -> body(each, Objects.requireNonNull(worded.get(each.id().toString()))));
    }

    @Operation(summary = "How many of your messages are unread")
    @GetMapping("/unread")
    UnreadBody unread(Caller caller) {
        return new UnreadBody(notifications.unread(caller));
    }

    @Operation(summary = "Mark a message as read")
    @PostMapping("/{id}/reading")
    NotificationBody read(Caller caller, @PathVariable NotificationId id, Locale locale) {
        NotificationView found = notifications.read(caller, id);
        return body(found, pages.messages(List.of(found), locale).getFirst());
    }

    @Operation(summary = "Mark all messages as read")
    @PostMapping("/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Caller caller) {
        notifications.readAll(caller);
    }

    private static NotificationBody body(NotificationView found, NotificationPages.Message worded) {
        return new NotificationBody(
                worded.id(), found.kind(), worded.title(), worded.text(), worded.href(), found.created(), found.read());
    }
}
