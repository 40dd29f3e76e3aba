package org.kommunalcampus.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Role;

/** One role of an identity, with its belonging, as one query finds it; {@code role} is null for an identity without roles, {@code former} is whose private account it is. */
record GrantedRole(
        String issuer,
        String subject,
        String displayName,
        @Nullable UUID member,
        @Nullable UUID municipality,
        @Nullable LocalDate leftOn,
        @Nullable UUID provider,
        @Nullable Role role,
        @Nullable UUID former,
        @Nullable LocalDate formerLeftOn) {

    /** Whether the account belongs to somebody who works on the day, or to no employee at all. */
    boolean isOfStaff(LocalDate today) {
        return leftOn == null || !leftOn.isBefore(today);
    }

    /** Whether the account is the private one of somebody who has left before the day. */
    boolean isOfFormer(LocalDate today) {
        return formerLeftOn != null && formerLeftOn.isBefore(today);
    }
}
