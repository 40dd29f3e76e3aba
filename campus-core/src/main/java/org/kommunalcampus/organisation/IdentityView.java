package org.kommunalcampus.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;

/**
 * Somebody who can sign in.
 *
 * @param key who the identity provider says it is
 * @param displayName how the person is greeted
 * @param roles what the person may be
 * @param member the person as an employee
 * @param provider the education provider that the person works for
 */
public record IdentityView(
        IdentityKey key,
        String displayName,
        Set<Role> roles,
        @Nullable MemberId member,
        @Nullable ProviderId provider) {}
