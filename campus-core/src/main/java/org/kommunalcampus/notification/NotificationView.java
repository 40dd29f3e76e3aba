package org.kommunalcampus.notification;

import java.time.Instant;
import java.util.List;

/**
 * A message to a person. It holds no text: that is looked up by the kind, in the reader's language.
 *
 * @param arguments ids and numbers that the kind names
 * @param created when it was sent; the latest time where several became one
 * @param read whether the person has seen it
 */
public record NotificationView(
        NotificationId id, NotificationKind kind, List<String> arguments, Instant created, boolean read) {

    /** Keeps its own copy of the arguments. */
    public NotificationView {
        arguments = List.copyOf(arguments);
    }

    /** The same without the words in which somebody gave a reason, for where others may read along. */
    public NotificationView withoutReason() {
        return new NotificationView(
                id,
                kind,
                arguments.stream().filter(line -> !DecisionFacts.isReason(line)).toList(),
                created,
                read);
    }
}
