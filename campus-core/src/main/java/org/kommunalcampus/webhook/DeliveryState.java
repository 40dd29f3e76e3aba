package org.kommunalcampus.webhook;

/** How far a message is. */
public enum DeliveryState {
    /** It will be sent, perhaps again. */
    WAITING,
    /** The address took it in. */
    DELIVERED,
    /** It was sent as often as it is tried, and never taken in. */
    FAILED
}
