package org.kommunalcampus.web.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How hits can be ordered. */
enum HitOrder {
    /** Best first. */
    RELEVANCE,
    /** By title. */
    TITLE,
    /** Cheapest first. */
    PRICE,
    /** Shortest first. */
    HOURS,
    /** The next date first. */
    START;

    private static final List<HitOrder> ALL = List.of(values());

    static List<HitOrder> all() {
        return ALL;
    }

    /** The order with this name in the page's address, else the best first. */
    static HitOrder read(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter().equals(parameter))
                .findFirst()
                .orElse(RELEVANCE);
    }

    /** Its name in the page's address and in message keys. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
