package org.kommunalcampus.http;

/** Builds JSON pointers (RFC 6901). */
public final class JsonPointers {

    private JsonPointers() {}

    /** A property name as one step of a pointer. */
    public static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The pointer to a property path as bean validation writes it, e.g. {@code goals[0].by}. */
    public static String ofPath(String path) {
        return "/"
                + escape(path)
                        .replace("].", "/")
                        .replace("[", "/")
                        .replace("]", "")
                        .replace('.', '/');
    }
}
