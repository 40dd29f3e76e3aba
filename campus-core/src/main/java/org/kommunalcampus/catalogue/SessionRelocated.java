package org.kommunalcampus.catalogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A planned session is held at another place, or ends at another time, and begins as before.
 *
 * @param place where it is held now, {@code null} where nobody says
 */
public record SessionRelocated(
        SessionId session,
        ModuleId module,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place) {

    /** What changed between both; nothing where the session begins at another time, which is a {@link SessionMoved}. */
    static Optional<SessionRelocated> between(SessionView before, SessionView now) {
        boolean same = before.endsAt().equals(now.endsAt())
                && Objects.equals(before.venue(), now.venue())
                && Objects.equals(before.city(), now.city());
        if (same || !before.startsAt().equals(now.startsAt())) {
            return Optional.empty();
        }
        String place =
                Stream.of(now.venue(), now.city()).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return Optional.of(new SessionRelocated(
                now.id(), now.module(), now.startsAt(), now.endsAt(), place.isEmpty() ? null : place));
    }
}
