package org.kommunalcampus.http;

import jakarta.servlet.http.HttpServletRequest;

/** Tells requests of programs from requests of pages. */
public final class ApiPath {

    /** Patterns of all paths that programs use. */
    public static final String[] PATTERNS = {"/api/**", "/bridges/**"};

    private ApiPath() {}

    /** Whether the request is for the API, so that errors are problems and not pages. */
    public static boolean matches(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/api/") || path.startsWith("/bridges/");
    }
}
