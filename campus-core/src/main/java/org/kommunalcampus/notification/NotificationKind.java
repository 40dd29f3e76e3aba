package org.kommunalcampus.notification;

import java.util.Locale;

/** What a message is about; people switch each kind off or on. */
public enum NotificationKind {
    /** The curriculum changed without the person's own doing; the argument is the number of the version. */
    CURRICULUM_CHANGED;

    /** Key of the message that tells people, e.g. {@code notification.curriculum-changed}. */
    public String messageKey() {
        return "notification." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
