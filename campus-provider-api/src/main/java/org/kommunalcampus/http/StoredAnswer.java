package org.kommunalcampus.http;

import org.jspecify.annotations.Nullable;

/** What a request was answered, as far as a repetition must be answered alike. */
record StoredAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        String body) {}
