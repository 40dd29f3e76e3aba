package org.kommunalcampus.discussion;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread as the list of a board shows it.
 *
 * @param title {@code null} where it is out of sight with the post that opened the thread
 * @param posts how many were written, the first one included
 * @param read up to which post the caller has read, as far as that is kept
 * @param unread whether there is something that the caller has not read; always false for those who moderate
 */
public record ThreadSummary(
        ThreadId id,
        ThreadKind kind,
        @Nullable String title,
        List<String> tags,
        AuthorView author,
        Instant startedAt,
        Instant lastPostAt,
        int posts,
        int read,
        boolean unread,
        boolean answered,
        boolean pinned,
        boolean closed) {}
