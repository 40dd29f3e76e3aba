package org.kommunalcampus.web.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The platform's roles among the realm roles of a token ({@code realm_access.roles}) and as authorities; all other names are left out. */
final class RealmRoles {

    private static final String PREFIX = "ROLE_";

    private RealmRoles() {}

    /** The roles that a token grants. */
    static Set<Role> of(Map<String, Object> claims) {
        return claims.get("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> names
                ? roles(names.stream().map(String::valueOf))
                : Set.of();
    }

    /** The roles behind authorities. */
    static Set<Role> of(Collection<? extends GrantedAuthority> authorities) {
        return roles(authorities.stream().map(GrantedAuthority::getAuthority).flatMap(RealmRoles::withoutPrefix));
    }

    /** The roles as authorities, to which the rules of addresses refer. */
    static Set<GrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority(PREFIX + role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> withoutPrefix(@Nullable String authority) {
        return authority != null && authority.startsWith(PREFIX)
                ? Stream.of(authority.substring(PREFIX.length()))
                : Stream.empty();
    }

    private static Set<Role> roles(Stream<String> names) {
        return names.map(RealmRoles::role).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Role> role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
