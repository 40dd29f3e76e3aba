package org.kommunalcampus.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Points to another thing and says how it is called.
 *
 * @param id opaque
 * @param code the code that people know, where the thing has one
 * @param name in the language of the request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reference(String id, @Nullable String code, String name) {

    /** A reference to a thing without a code. */
    public static Reference named(Object id, String name) {
        return new Reference(id.toString(), null, name);
    }

    /** A reference to a thing with a code. */
    public static Reference coded(Object id, String code, String name) {
        return new Reference(id.toString(), code, name);
    }
}
