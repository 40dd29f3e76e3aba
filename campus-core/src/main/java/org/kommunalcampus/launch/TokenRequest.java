package org.kommunalcampus.launch;

import org.jspecify.annotations.Nullable;

/** How a tool asks for access (OAuth 2.0 client credentials with a signed assertion, RFC 7523); by the names of the parameters. */
public record TokenRequest(
        @Nullable String grantType,
        @Nullable String assertionType,
        @Nullable String assertion,
        @Nullable String scope) {}
