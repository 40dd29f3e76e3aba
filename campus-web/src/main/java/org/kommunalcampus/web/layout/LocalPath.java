package org.kommunalcampus.web.layout;

import org.springframework.web.util.UriComponentsBuilder;

/** Links that lead back to the page shown, with one query parameter changed. */
final class LocalPath {

    private LocalPath() {}

    /** Refuses anything but a path within the application, so that a link never leads to a foreign host. */
    static String check(String path) {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            throw new IllegalArgumentException("not a path within the application: " + path);
        }
        return path;
    }

    /** The path with the query parameter set to the value; all other parameters stay as they are. */
    static String with(String path, String parameter, Object value) {
        return UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam(parameter, value)
                .build()
                .toUriString();
    }
}
