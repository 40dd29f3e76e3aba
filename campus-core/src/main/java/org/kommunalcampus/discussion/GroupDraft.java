package org.kommunalcampus.discussion;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * What somebody wants a learning group to be.
 *
 * @param name at most 80 characters
 * @param description what it is for, at most 1000 characters, {@code null} for nothing
 * @param most how many people it may have, from 2 to 50
 */
public record GroupDraft(
        @Nullable String name,
        @Nullable String description,
        @Nullable Integer most) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int FEWEST = 2;
    private static final int MOST = 50;

    /** What can be stored; throws {@link Invalid}. */
    Checked checked() {
        var checks = new FieldChecks();
        String title = checks.line("/name", name, LONGEST_NAME);
        String about = checks.optionalText("/description", description, LONGEST_DESCRIPTION);
        int size = most == null ? 0 : most;
        if (size < FEWEST || size > MOST) {
            checks.reject("/most", "out-of-range", "A group has from " + FEWEST + " to " + MOST + " people.");
        }
        checks.orThrow();
        return new Checked(title, about, size);
    }

    /** A draft in which everything holds. */
    record Checked(String name, @Nullable String description, int most) {}
}
