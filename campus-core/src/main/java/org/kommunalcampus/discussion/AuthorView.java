package org.kommunalcampus.discussion;

import org.jspecify.annotations.Nullable;

/**
 * How an author appears to others.
 *
 * @param name the pseudonym, name or organisation, {@code null} for somebody who left
 * @param place the employer, {@code null} unless the person shows it
 */
public record AuthorView(
        ParticipantId id,
        AuthorKind kind,
        @Nullable String name,
        @Nullable String place) {}
