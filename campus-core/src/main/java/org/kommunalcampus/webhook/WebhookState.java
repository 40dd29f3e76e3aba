package org.kommunalcampus.webhook;

/** Whether an address is told anything. */
public enum WebhookState {
    /** It is. */
    ACTIVE,
    /** It is not, because it did not take messages in; its provider switches it on again. */
    DISABLED
}
