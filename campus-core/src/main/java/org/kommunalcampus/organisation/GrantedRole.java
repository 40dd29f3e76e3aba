package org.kommunalcampus.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Role;

/** One role of an identity, with its belonging, as one query finds it; {@code role} is null for an identity without roles. */
record GrantedRole(
        String issuer,
        String subject,
        String displayName,
        @Nullable UUID member,
        @Nullable UUID municipality,
        @Nullable LocalDate leftOn,
        @Nullable UUID provider,
        @Nullable Role role) {}
