package org.kommunalcampus.organisation;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldChecks;

/**
 * A member as a row of a list, not yet checked.
 *
 * @param personnelKey unique in the municipality; upper and lower case are the same
 * @param givenName for people
 * @param familyName for people
 * @param email address at work
 * @param unit code of the unit
 * @param managerKey personnel key of the line manager; may stand below in the list
 * @param entryDate ISO 8601 date
 */
public record MemberRow(
        String personnelKey,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String unit,
        @Nullable String managerKey,
        @Nullable String entryDate) {

    /** The row with clean texts; faults go to the checks. */
    MemberRow cleaned(FieldChecks checks) {
        checks.date("/entryDate", entryDate);
        return new MemberRow(
                checks.matching("/personnelKey", personnelKey, KeyFormats.CODE, "invalid-key", KeyFormats.CODE_RULE),
                checks.text("/givenName", givenName, 120),
                checks.text("/familyName", familyName, 120),
                email == null || email.isBlank()
                        ? null
                        : checks.matching(
                                "/email", email, KeyFormats.EMAIL, "invalid-email", "This is not an e-mail address."),
                checks.optionalText("/unit", unit, 40),
                checks.optionalText("/managerKey", managerKey, 40),
                checks.optionalText("/entryDate", entryDate, 40));
    }
}
