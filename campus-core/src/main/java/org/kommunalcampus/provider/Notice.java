package org.kommunalcampus.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a provider is told.
 *
 * @param detail the reason, or an ISO 8601 day where the kind says so
 */
public record Notice(NoticeKind kind, @Nullable String detail, Instant at) {}
