package org.kommunalcampus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import lombok.extern.slf4j.Slf4j;

/**
 * What whoever watches the platform wants to hear of: sign-ins that failed, requests that were refused or held back. Addresses of the platform are named
 * without what stands behind their first parts; nobody is named.
 */
@Slf4j
final class SecurityEvents {

    private static final int PARTS = 4;

    private SecurityEvents() {}

    /** A client sent more than it may. */
    static void limited(HttpServletRequest request) {
        log.warn("limit exceeded: {} {}", request.getMethod(), area(request));
    }

    /** Somebody who is signed in asked for what the role does not open. */
    static void refused(HttpServletRequest request) {
        log.info("access refused: {} {}", request.getMethod(), area(request));
    }

    /** Somebody could not be signed in, for the reason. */
    static void notSignedIn(String reason) {
        log.info("sign-in failed: {}", reason);
    }

    /** The first parts of the path, which are words of the program and no ids; what does not look like words is left out. */
    private static String area(HttpServletRequest request) {
        StringBuilder area = new StringBuilder();
        String[] parts = request.getRequestURI().split("/", PARTS + 2);
        for (int i = 1; i < Math.min(parts.length, PARTS + 1) && parts[i].matches("[a-z][a-z0-9-]{0,30}"); i++) {
            area.append('/').append(parts[i]);
        }
        return area.isEmpty() ? "/" : area.toString();
    }
}
