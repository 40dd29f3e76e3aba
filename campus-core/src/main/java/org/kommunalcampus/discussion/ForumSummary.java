package org.kommunalcampus.discussion;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;

/**
 * A forum that is open to the caller.
 *
 * @param session whose forum it is, {@code null} for that of the module as a whole
 * @param unread threads with something that the caller has not read; always 0 for a provider
 * @param open questions without an accepted answer
 */
public record ForumSummary(
        Board board, String moduleTitle, @Nullable SessionId session, long threads, long unread, long open) {}
