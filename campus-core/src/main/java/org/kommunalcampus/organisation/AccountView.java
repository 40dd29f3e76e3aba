package org.kommunalcampus.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;

/**
 * Somebody of a municipality who may do more there than learn.
 *
 * @param email where mails go
 * @param roles those of the account at its last sign-in, and that of HR where the operator gave it
 * @param appointed whether the operator gave the role of HR
 */
public record AccountView(
        MemberId member, String name, @Nullable String email, Set<Role> roles, boolean appointed) {

    /** Keeps its own copy of the roles. */
    public AccountView {
        roles = Set.copyOf(roles);
    }
}
