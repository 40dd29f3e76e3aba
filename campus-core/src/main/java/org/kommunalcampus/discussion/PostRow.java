package org.kommunalcampus.discussion;

/** A post with its author. */
record PostRow(DiscussionPost post, DiscussionAuthor author) {}
