package org.kommunalcampus.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a municipality says about one of its members, checked. */
record Employment(
        String givenName,
        String familyName,
        Mailbox mailbox,
        @Nullable UUID unit,
        @Nullable UUID manager,
        @Nullable LocalDate entryDate,
        @Nullable EmploymentStatus status) {}
