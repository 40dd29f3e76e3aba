package org.kommunalcampus.http;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that a client sends as the body itself or as the part {@code file} of a form; controllers take it as a parameter. Reading beyond the largest
 * allowed size is answered by 413.
 *
 * @param name as the client states it, never to be trusted; {@code null} where the body is the file itself
 */
public record UploadedFile(@Nullable String name, InputStream content) {

    /** What the mapping of an import of tables consumes. */
    public static final String CSV = "text/csv";

    /** What a form with the part {@code file} is. */
    public static final String FORM = "multipart/form-data";
}
