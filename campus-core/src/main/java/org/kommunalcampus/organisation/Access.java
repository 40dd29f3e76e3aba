package org.kommunalcampus.organisation;

import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;

/** Who may keep the staff list of a municipality. */
final class Access {

    private Access() {}

    /** Lets the operator, who sets a municipality up, and the municipality's own HR pass. */
    static void toStaffOf(Caller caller, MunicipalityId municipality) {
        if (!caller.is(Role.OPERATOR)) {
            caller.requireAffiliation(municipality, Role.HR);
        }
    }
}
