package org.kommunalcampus.discussion;

import org.jspecify.annotations.Nullable;

/** A thread with its author and how much of it somebody has read. */
record ThreadRow(
        DiscussionThread thread,
        DiscussionAuthor author,
        @Nullable Integer seen) {}
