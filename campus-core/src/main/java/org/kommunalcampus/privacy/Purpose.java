package org.kommunalcampus.privacy;

import lombok.Getter;
import lombok.RequiredArgsConstructor;

/** What a person can consent to. Without a consent none of it happens. */
@Getter
@RequiredArgsConstructor
public enum Purpose {
    /** Education providers may write to the person on a topic; the platform passes the message on, without name and address. */
    PROVIDER_CONTACT(true);

    private final boolean perTopic;
}
