package org.kommunalcampus.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Points to another thing and says how it is called, by its name or its title.
 *
 * @param id opaque
 * @param code the code that people and files know, where the thing has one
 * @param name in the language of the request
 * @param title of a module
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(
        String id,
        @Nullable String code,
        @Nullable String name,
        @Nullable String title) {

    /** A reference to a thing without a code. */
    public static Reference named(Object id, String name) {
        return new Reference(id.toString(), null, name, null);
    }

    /** A reference to a thing with a code. */
    public static Reference coded(Object id, String code, String name) {
        return new Reference(id.toString(), code, name, null);
    }

    /** A reference to a module. */
    public static Reference titled(Object id, String title) {
        return new Reference(id.toString(), null, null, title);
    }
}
