package org.kommunalcampus.http;

import jakarta.servlet.http.HttpServletRequest;

/** Tells requests of programs from requests of pages. */
public final class ApiPath {

    /** Patterns of all paths that programs use. */
    public static final String[] PATTERNS = {"/api/**", "/bridges/**", "/scim/**"};

    private static final String DIRECTORIES = "/scim/";

    private ApiPath() {}

    /** Whether the request is for the API, so that errors are problems and not pages. */
    public static boolean matches(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/api/") || path.startsWith("/bridges/") || path.startsWith(DIRECTORIES);
    }

    /** Whether the request comes from a municipality's directory, so that errors have SCIM's form. */
    static boolean isOfDirectory(HttpServletRequest request) {
        return path(request).startsWith(DIRECTORIES);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
