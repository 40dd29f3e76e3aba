package org.kommunalcampus.web.learner;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.profile.BlockedTime;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.web.kit.Typed;

/**
 * Days without learning, as they were entered.
 *
 * @param from the first day, as people write days
 * @param to the last day; the first one where it is empty
 */
record BlockedForm(@Nullable String from, @Nullable String to) {

    /** The fields by the names that the domain has for them. */
    static final Map<String, String> FIELDS = Map.of("from", "from", "to", "to");

    static BlockedForm empty() {
        return new BlockedForm(null, null);
    }

    /** The days; throws {@link org.kommunalcampus.shared.Invalid} with each field that is missing or unreadable, and for an end before the start. */
    BlockedTime read() {
        var checks = new FieldChecks();
        String first = Optional.ofNullable(from).orElse("");
        String last = Optional.ofNullable(to).filter(text -> !text.isBlank()).orElse(first);
        var start = Typed.day(first);
        var end = Typed.day(last);
        if (start.isEmpty()) {
            checks.reject("/from", first.isBlank() ? "required" : "invalid-date", "A day is needed.");
        } else if (end.isEmpty()) {
            checks.reject("/to", "invalid-date", "This is no day.");
        }
        checks.orThrow();
        return new BlockedTime(start.orElseThrow(), end.orElseThrow());
    }
}
