package org.kommunalcampus.tool;

import java.net.URI;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a provider states about a tool, by the words of LTI 1.3. Of the two ways to know the tool's signature one is given.
 *
 * @param name under which learners know it
 * @param login address that begins a sign-in (initiate login URI)
 * @param redirects addresses to which people are sent signed in, each exactly as the tool names it
 * @param target address that is opened where an element names none of its own (target link URI)
 * @param keysAddress where the tool publishes its keys (JWKS)
 * @param publicKey RSA key of the tool as PEM
 */
public record ToolRegistration(
        String name,
        String login,
        List<String> redirects,
        String target,
        @Nullable String keysAddress,
        @Nullable String publicKey) {

    /** Keeps its own copy of the addresses. */
    public ToolRegistration {
        redirects = List.copyOf(redirects);
    }

    /** Where forms may lead that open it: scheme, host and port of all that it names for browsers. */
    public SortedSet<String> origins() {
        SortedSet<String> origins = new TreeSet<>();
        Stream.concat(Stream.of(login, target), redirects.stream())
                .map(ToolRegistration::origin)
                .forEach(origins::add);
        return origins;
    }

    /** Whether the address lies on a machine that the tool names. */
    public boolean covers(String address) {
        return origins().contains(origin(address));
    }

    /** Whether people who told the other their name tell it the same tool: by its name, on its machines. */
    boolean isSameRecipientAs(ToolRegistration other) {
        return name.equals(other.name) && origins().equals(other.origins());
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
