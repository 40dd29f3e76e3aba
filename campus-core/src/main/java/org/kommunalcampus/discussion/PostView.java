package org.kommunalcampus.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post as the caller may read it.
 *
 * @param number its place in the thread, from 1
 * @param text CommonMark; {@code null} for what was taken back, and for what is hidden unless the caller moderates
 * @param reason why it is hidden
 * @param own whether the caller may change it and take it back
 */
public record PostView(
        PostId id,
        int number,
        AuthorView author,
        PostState state,
        @Nullable String text,
        @Nullable String reason,
        Instant writtenAt,
        @Nullable Instant editedAt,
        boolean own,
        boolean accepted) {}
