package org.kommunalcampus.tool;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;

/**
 * A tool with its standing.
 *
 * @param stated what its provider says of it now
 * @param approved what the operator approved last, which alone is opened; {@code null} for nothing yet
 * @param deployment id under which the tool knows this installation
 * @param reason of the last decision, which was against it; {@code null} for none
 * @param statedAt when its provider last stated something about it
 * @param version that rises with each change
 */
public record ToolView(
        ToolId id,
        ProviderId provider,
        ToolRegistration stated,
        @Nullable ToolRegistration approved,
        String deployment,
        ToolState state,
        @Nullable String reason,
        Instant statedAt,
        long version) {

    /** Whether the operator has approved something of it and has not stopped it since. */
    public boolean isOpen() {
        return approved != null && state != ToolState.SUSPENDED && state != ToolState.RETIRED;
    }

    /** What its provider states otherwise than it was approved, by the names of the registration's parts; empty where nothing was approved. */
    public List<String> changed() {
        ToolRegistration before = approved;
        return before == null
                ? List.of()
                : Stream.<Map.Entry<String, Function<ToolRegistration, Object>>>of(
                                Map.entry("name", ToolRegistration::name),
                                Map.entry("target", ToolRegistration::target),
                                Map.entry("login", ToolRegistration::login),
                                Map.entry("redirects", ToolRegistration::redirects),
                                Map.entry("keys", one -> Optional.ofNullable(one.keysAddress())),
                                Map.entry("key", one -> Optional.ofNullable(one.publicKey())))
                        .filter(part -> !part.getValue()
                                .apply(before)
                                .equals(part.getValue().apply(stated)))
                        .map(Map.Entry::getKey)
                        .toList();
    }
}
