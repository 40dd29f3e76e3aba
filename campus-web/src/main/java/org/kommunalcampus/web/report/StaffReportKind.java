package org.kommunalcampus.web.report;

import java.util.Arrays;
import org.kommunalcampus.shared.NotFound;

/** The reports there are, as addresses name them. */
enum StaffReportKind {
    /** How duties stand today. */
    DUTIES("pflichten"),
    /** What was learned in a year. */
    LEARNING("lernen"),
    /** Which fees are owed for a year. */
    FEES("kosten"),
    /** Which gaps closed in a year, and what it took. */
    EFFECT("wirkung");

    private final String address;

    StaffReportKind(String address) {
        this.address = address;
    }

    /** Its part of a page's address. */
    public String address() {
        return address;
    }

    /** Whether it tells of a year and not of today. */
    public boolean isOfYear() {
        return this != DUTIES;
    }

    /** The report that an address names; throws {@link NotFound}. */
    static StaffReportKind at(String address) {
        return Arrays.stream(values())
                .filter(kind -> kind.address.equals(address))
                .findFirst()
                .orElseThrow(() -> new NotFound("report", address));
    }
}
