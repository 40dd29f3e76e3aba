package org.kommunalcampus.recognition;

import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.springframework.stereotype.Component;

/** Tells those who check a proof what its person did. */
@Component
@RequiredArgsConstructor
class RecognitionInboxes {

    private final Notifications notifications;

    /** The message names who checks it and the id, and nobody. */
    void tell(NotificationKind kind, Recognition about) {
        SharedInbox desk = switch (about.getChecker()) {
            case EMPLOYER -> SharedInbox.hr(about.municipality());
            case PROVIDER -> SharedInbox.of(Objects.requireNonNull(about.provider()));
        };
        String id = about.id().toString();
        notifications.tellDesk(kind, desk, id, List.of(about.getChecker().name(), id));
    }
}
