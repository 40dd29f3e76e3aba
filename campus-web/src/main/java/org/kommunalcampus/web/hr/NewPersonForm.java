package org.kommunalcampus.web.hr;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberRow;

/** What HR types about somebody who begins; the day stands as it was typed. */
record NewPersonForm(
        @Nullable String personnelKey,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable Boolean sharedMailbox,
        @Nullable String signInEmail,
        @Nullable String unit,
        @Nullable String managerKey,
        @Nullable String entryDate,
        @Nullable String employmentStatus) {

    static final NewPersonForm EMPTY = new NewPersonForm(null, null, null, null, false, null, null, null, null, null);

    MemberRow row() {
        return new MemberRow(
                text(personnelKey),
                text(givenName),
                text(familyName),
                email,
                unit,
                managerKey,
                entryDate,
                signInEmail,
                Boolean.TRUE.equals(sharedMailbox) ? "x" : null,
                employmentStatus,
                Set.of());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
