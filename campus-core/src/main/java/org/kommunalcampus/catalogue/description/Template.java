package org.kommunalcampus.catalogue.description;

import java.util.List;
import org.kommunalcampus.catalogue.ModuleDescription;

/**
 * The template that descriptions follow. A change of its fields is a new version; descriptions keep the number of the version they were written by.
 *
 * @param version counted from 1
 * @param fields names of the top-level fields, in the order of reading
 */
public record Template(int version, List<String> fields) {

    private static final Template CURRENT = new Template(4, ModuleDescription.template());

    /** What new drafts follow. */
    public static Template current() {
        return CURRENT;
    }

    /** The top-level field that a pointer leads into, e.g. {@code outcomes} for {@code /outcomes/0/text}. */
    public static String fieldOf(String pointer) {
        int end = pointer.indexOf('/', 1);
        return pointer.substring(1, end < 0 ? pointer.length() : end);
    }

    /** Where the pointer's field stands; unknown ones come last. */
    public int position(String pointer) {
        int position = fields.indexOf(fieldOf(pointer));
        return position < 0 ? fields.size() : position;
    }
}
