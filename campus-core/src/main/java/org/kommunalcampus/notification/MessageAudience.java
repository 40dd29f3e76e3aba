package org.kommunalcampus.notification;

/** Who a kind of message is for. */
enum MessageAudience {
    /** Those who work at a desk: a provider, a municipality, the Beirat or the operator. */
    DESK,
    /** The same about a person: those who read along in a mailbox must not even learn that it came. */
    DESK_ALONE,
    /** One person and those who read along in the person's mailbox. */
    PERSON,
    /** One person: those who read along must not even learn that it came. */
    PERSON_ALONE;

    boolean isDesk() {
        return this == DESK || this == DESK_ALONE;
    }

    boolean isAlone() {
        return this == DESK_ALONE || this == PERSON_ALONE;
    }
}
