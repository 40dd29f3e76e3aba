package org.kommunalcampus.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.quality.ReviewDecided;

/** What messages say: what happened, when, and ids; never who. Every value is an id, a name of ours or a time, so that nothing has to be escaped. */
final class Payload {

    private Payload() {}

    static String test(Instant at) {
        return of(WebhookEvent.TEST, at, Map.of());
    }

    static String decided(ReviewDecided decision, Instant at) {
        return of(
                WebhookEvent.REVIEW_DECIDED,
                at,
                Map.of(
                        "module", decision.module(),
                        "review", decision.review(),
                        "state", decision.state()));
    }

    static String enrolment(WebhookEvent event, EnrolmentId id, EnrolmentView enrolment, Instant at) {
        return of(
                event,
                at,
                enrolment.session() == null
                        ? Map.of("enrolment", id, "module", enrolment.module())
                        : Map.of("enrolment", id, "module", enrolment.module(), "session", enrolment.session()));
    }

    private static String of(WebhookEvent event, Instant at, Map<String, Object> facts) {
        String data = facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> "\"" + fact.getKey() + "\":\"" + fact.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return "{\"type\":\"" + event.code() + "\",\"timestamp\":\"" + at + "\",\"data\":" + data + "}";
    }
}
