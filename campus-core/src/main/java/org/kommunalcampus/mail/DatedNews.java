package org.kommunalcampus.mail;

import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.shared.MemberId;

/** Knows which messages a mail that brings a date says as well, so that people get one mail and not two. */
public interface DatedNews {

    /** Whether such a mail has told the person the same or is about to, as far as the person gets dates by mail. */
    boolean says(MemberId person, NotificationView message);
}
