package org.kommunalcampus.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The access token that a program brings along (RFC 6750, section 2.1). */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_HEADER = 500;

    private BearerToken() {}

    /** The token; {@code null} for none, or one that is longer than any of ours. */
    public static @Nullable String of(HttpServletRequest request) {
        String named = request.getHeader(HttpHeaders.AUTHORIZATION);
        return named != null
                        && named.length() < LONGEST_HEADER
                        && named.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? named.substring(SCHEME.length()).strip()
                : null;
    }
}
