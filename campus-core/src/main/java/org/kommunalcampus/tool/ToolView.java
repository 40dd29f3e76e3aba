package org.kommunalcampus.tool;

import java.net.URI;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.ProviderId;

/**
 * A tool with its standing.
 *
 * @param deployment id under which the tool knows this installation
 * @param reason why it was refused or suspended
 * @param statedAt when its provider last stated something about it
 * @param version that rises with each change
 */
public record ToolView(
        ToolId id,
        ProviderId provider,
        ToolRegistration stated,
        String deployment,
        ToolState state,
        @Nullable String reason,
        Instant statedAt,
        long version) {

    /** Whether the operator approved it and nobody stopped it since. */
    public boolean isApproved() {
        return state == ToolState.APPROVED;
    }

    /** Where forms may lead that open it: scheme, host and port of all that it names for browsers. */
    public SortedSet<String> origins() {
        SortedSet<String> origins = new TreeSet<>();
        Stream.concat(Stream.of(stated.login(), stated.target()), stated.redirects().stream())
                .map(ToolView::origin)
                .forEach(origins::add);
        return origins;
    }

    /** Whether the address lies on a machine that the tool names. */
    public boolean covers(String address) {
        return origins().contains(origin(address));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
