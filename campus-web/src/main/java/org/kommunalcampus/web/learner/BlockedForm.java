package org.kommunalcampus.web.learner;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.profile.BlockedTime;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.kit.FormField;

/**
 * Days without learning, as they were entered.
 *
 * @param from the first day, as people write days
 * @param to the last day; the first one where it is empty
 */
record BlockedForm(
        @FormField @Nullable LocalDate from,
        @FormField @Nullable LocalDate to) {

    static BlockedForm empty() {
        return new BlockedForm(null, null);
    }

    /** The days; throws {@link Invalid} without a first one, and for an end before the start. */
    BlockedTime read() {
        if (from == null) {
            throw new Invalid("/from", "required", "A day is needed.");
        }
        return new BlockedTime(from, to == null ? from : to);
    }
}
