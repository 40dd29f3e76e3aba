package org.kommunalcampus.shared;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a caller may be on the platform; a caller often has several roles. */
public enum Role {
    /** An employee who learns. */
    LEARNER,
    /** Personnel development of a municipality. */
    HR,
    /** A line manager who approves for the caller's own team. */
    MANAGER,
    /** Staff of an education provider. */
    PROVIDER,
    /** A member of the review board (Beirat). */
    REVIEWER,
    /** Staff of the platform's operator. */
    OPERATOR,
    /** A member of the staff council (Personalrat): reads what the own municipality can evaluate, by which agreement, and what it decided, nobody's data. */
    STAFF_COUNCIL,
    /** The data-protection officer of a municipality: reads the same, and who decided and who looked at whose data. */
    DATA_PROTECTION,
    /**
     * Somebody who has left and reads the own records by a private account. Nobody grants it: the platform gives it to the account that it knows as the
     * person's, and takes it back when the person works again.
     */
    FORMER;

    /** Those that only a member of a municipality can have. */
    public static final Set<Role> OF_EMPLOYEES = Set.of(LEARNER, HR, MANAGER, STAFF_COUNCIL, DATA_PROTECTION);

    /** Whether one of the roles can only be had by a member of a municipality. */
    public static boolean needsMember(Set<Role> roles) {
        return roles.stream().anyMatch(OF_EMPLOYEES::contains);
    }

    /**
     * The roles that count: those of employees only for a member; that of a provider's staff for everybody who belongs to a provider, as providers
     * themselves say who works for them; {@link #FORMER} for nobody, as no identity provider can know it.
     */
    public static Set<Role> effective(Set<Role> granted, boolean member, boolean provider) {
        return Stream.concat(
                        granted.stream().filter(role -> member || !OF_EMPLOYEES.contains(role)), Stream.of(PROVIDER))
                .filter(role -> (provider || role != PROVIDER) && role != FORMER)
                .collect(Collectors.toUnmodifiableSet());
    }
}
