package org.kommunalcampus.webhook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a provider's system can be told. */
public enum WebhookEvent {
    /** The Beirat decided on an own module. */
    REVIEW_DECIDED("review.decided"),
    /** Somebody booked an own module. */
    ENROLMENT_BOOKED("enrolment.booked"),
    /** Somebody gave a booking up. */
    ENROLMENT_CANCELLED("enrolment.cancelled"),
    /** Somebody who had booked an own module completed it. */
    ENROLMENT_COMPLETED("enrolment.completed"),
    /** A message that the provider asked for to see whether it arrives; cannot be chosen. */
    TEST("webhook.test");

    private final String code;

    WebhookEvent(String code) {
        this.code = code;
    }

    /** How messages and the API name it. */
    public String code() {
        return code;
    }

    /** The event of that name, as far as it can be chosen. */
    public static Optional<WebhookEvent> chosen(String code) {
        return choices().stream().filter(event -> event.code.equals(code)).findFirst();
    }

    /** All that can be chosen. */
    public static Set<WebhookEvent> choices() {
        return EnumSet.complementOf(EnumSet.of(TEST));
    }

    static WebhookEvent of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event " + code));
    }
}
