package org.kommunalcampus.tool;

import java.util.List;
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
}
