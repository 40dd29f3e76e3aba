package org.kommunalcampus.web.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kommunalcampus.catalogue.Format;

/** What the catalogue can be narrowed by with check boxes, in the order of the column. */
enum Facet {
    /** How a module is taught. */
    FORMAT,
    /** The area of a competence that a module teaches. */
    AREA,
    /** Who offers a module. */
    PROVIDER,
    /** The language of a module. */
    LANGUAGE;

    private static final List<Facet> ALL = List.of(values());

    static List<Facet> all() {
        return ALL;
    }

    /** Its name in the page's address and in message keys. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value can be meant at all. */
    boolean knows(String value) {
        return switch (this) {
            case FORMAT ->
                Arrays.stream(Format.values()).anyMatch(format -> format.name().equals(value));
            case LANGUAGE -> value.matches("[a-z]{2,3}");
            case AREA -> value.matches("[\\w.-]{1,40}:[\\w.-]{1,40}");
            case PROVIDER -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        };
    }
}
