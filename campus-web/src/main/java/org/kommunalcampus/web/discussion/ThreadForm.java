package org.kommunalcampus.web.discussion;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.discussion.ThreadDraft;
import org.kommunalcampus.discussion.ThreadKind;

/** A thread as it is typed. */
record ThreadForm(
        @Nullable String kind,
        @Nullable String title,
        @Nullable String tags,
        @Nullable String text) {

    ThreadDraft draft() {
        ThreadKind read = ThreadKind.DISCUSSION.name().equals(kind) ? ThreadKind.DISCUSSION : ThreadKind.QUESTION;
        return new ThreadDraft(read, title, tags, text);
    }
}
