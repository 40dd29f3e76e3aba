package org.kommunalcampus.notification;

import java.util.Map;
import org.kommunalcampus.shared.MemberId;

/** A way by which messages reach people besides the app. It is told in the transaction in which they are written. */
public interface MessageChannel {

    /** Whether messages go this way at present. */
    boolean isOpen();

    /** Each of these people has this message, which is new or says something new. */
    void written(Map<MemberId, NotificationId> messages);

    /** The desk has this message, which is new or says something new. */
    void written(SharedInbox desk, NotificationId message);
}
