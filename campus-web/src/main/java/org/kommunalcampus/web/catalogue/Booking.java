package org.kommunalcampus.web.catalogue;

import java.util.Set;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;

/** How the reader of a module's page comes to a booking. */
enum Booking {
    /** Nobody is signed in. */
    SIGN_IN,
    /** The reader's account does not learn. */
    NOT_FOR_ROLE,
    /** The reader has booked or begun it, or waits for it. */
    BOOKED,
    /** A date has to be chosen. */
    CHOOSE,
    /** There are dates, and it can be taken without one. */
    CHOOSE_OR_ANY_TIME,
    /** It is taken at any time. */
    ANY_TIME,
    /** It is held in person, and no date is known yet. */
    WITHOUT_DATE,
    /** All dates are full or have begun. */
    NO_DATE;

    static Booking of(Caller caller, ModuleView module, ModulePage page, Set<Mark> marks) {
        if (caller.roles().isEmpty()) {
            return SIGN_IN;
        }
        if (!caller.is(Role.LEARNER)) {
            return NOT_FOR_ROLE;
        }
        if (marks.contains(Mark.BOOKED) || marks.contains(Mark.WAITING) || marks.contains(Mark.BEGUN)) {
            return BOOKED;
        }
        boolean online = module.format() == Format.ONLINE;
        boolean dated = module.sessions().stream().anyMatch(session -> session.state() == SessionState.PLANNED);
        if (!dated) {
            return online ? ANY_TIME : WITHOUT_DATE;
        }
        if (page.sessions().stream().noneMatch(ModulePage.SessionRow::bookable)) {
            return online ? ANY_TIME : NO_DATE;
        }
        return online ? CHOOSE_OR_ANY_TIME : CHOOSE;
    }

    /** Whether the page offers to book one of its dates. */
    public boolean byDate() {
        return this == CHOOSE || this == CHOOSE_OR_ANY_TIME;
    }

    /** Whether the page offers to wait for a seat. */
    public boolean byWaiting() {
        return byDate() || this == NO_DATE || this == ANY_TIME;
    }

    /** Whether the page offers to book without a date. */
    public boolean withoutDate() {
        return this == CHOOSE_OR_ANY_TIME || this == ANY_TIME || this == WITHOUT_DATE;
    }
}
