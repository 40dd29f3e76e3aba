package org.kommunalcampus.shared;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for something, with roles and belonging. Every use case checks its caller by one of the {@code require} methods before it does anything
 * else; each throws {@link AccessDenied} when the caller may not.
 *
 * @param name how the person is greeted; not an identifier
 * @param roles what the caller may be
 * @param identity who signed in, {@code null} for the platform's own jobs and for anonymous callers
 * @param member the person as an employee, {@code null} for callers that no municipality employs
 * @param municipality the employer of {@code member}
 * @param provider the education provider that the caller works for
 * @param former the person as somebody whom a municipality employed, {@code null} for everybody who is not {@link Role#FORMER}
 */
public record Caller(
        String name,
        Set<Role> roles,
        @Nullable IdentityKey identity,
        @Nullable MemberId member,
        @Nullable MunicipalityId municipality,
        @Nullable ProviderId provider,
        @Nullable MemberId former) {

    private static final Caller ANONYMOUS = new Caller("", Set.of(), null, null, null, null);

    /** Keeps its own copy of the roles. */
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody who is not {@link Role#FORMER}. */
    public Caller(
            String name,
            Set<Role> roles,
            @Nullable IdentityKey identity,
            @Nullable MemberId member,
            @Nullable MunicipalityId municipality,
            @Nullable ProviderId provider) {
        this(name, roles, identity, member, municipality, provider, null);
    }

    /** Somebody who has not signed in: has no role and belongs nowhere. */
    public static Caller anonymous() {
        return ANONYMOUS;
    }

    /** The platform itself, for start-up, imports at start and jobs; {@code purpose} is what the audit shows. */
    public static Caller system(String purpose) {
        return new Caller(purpose, EnumSet.allOf(Role.class), null, null, null, null);
    }

    /** Whether the caller has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether this is the platform itself: it has every role and no identity. */
    public boolean isSystem() {
        return identity == null && roles.size() == Role.values().length;
    }

    /** Demands at least one of the roles. */
    public void requireAnyRole(Role... anyOf) {
        for (Role role : anyOf) {
            if (is(role)) {
                return;
            }
        }
        throw new AccessDenied("role");
    }

    /** Demands a learner who asks about their own person. */
    public void requireSelf(MemberId person) {
        requireAnyRole(Role.LEARNER);
        if (!isSystem() && !person.equals(member)) {
            throw new AccessDenied("person");
        }
    }

    /** Demands one of the roles in the caller's own municipality. */
    public void requireAffiliation(MunicipalityId place, Role... anyOf) {
        requireAnyRole(anyOf);
        if (!isSystem() && !place.equals(municipality)) {
            throw new AccessDenied("municipality");
        }
    }

    /** Demands staff of this provider. */
    public void requireAffiliation(ProviderId organisation) {
        requireAnyRole(Role.PROVIDER);
        if (!isSystem() && !organisation.equals(provider)) {
            throw new AccessDenied("provider");
        }
    }

    /** Demands somebody who has signed in and whom the platform knows in no role yet. */
    public void requireUnassigned() {
        if (!isUnassigned()) {
            throw new AccessDenied("nobody");
        }
    }

    /** Whether somebody has signed in whom the platform knows in no role yet. */
    public boolean isUnassigned() {
        return identity != null && member == null && provider == null && roles.isEmpty();
    }

    /** Demands the platform's operator. */
    public void requireOperator() {
        requireAnyRole(Role.OPERATOR);
    }

    /** The caller's own member id; denied to callers that are not learners. */
    public MemberId requireMember() {
        requireAnyRole(Role.LEARNER);
        if (member == null) {
            throw new AccessDenied("person");
        }
        return member;
    }

    /** The caller as a person of whom records are kept: an employee, or somebody who has left; {@code null} for all others. */
    public @Nullable MemberId person() {
        return member == null ? former : member;
    }

    /** The caller's own member id, for what belongs to people beyond their employment; denied to callers that neither learn nor have left. */
    public MemberId requirePerson() {
        requireAnyRole(Role.LEARNER, Role.FORMER);
        MemberId person = person();
        if (person == null) {
            throw new AccessDenied("person");
        }
        return person;
    }

    /** Demands the person whose records these are, who may have left by now. */
    public void requireOwn(MemberId owner) {
        requireAnyRole(Role.LEARNER, Role.FORMER);
        if (!isSystem() && !owner.equals(person())) {
            throw new AccessDenied("person");
        }
    }

    /** The caller's own provider; denied to callers that work for none. */
    public ProviderId requireProvider() {
        requireAnyRole(Role.PROVIDER);
        if (provider == null) {
            throw new AccessDenied("provider");
        }
        return provider;
    }

    /** The caller's own municipality; denied to callers that no municipality employs. */
    public MunicipalityId requireMunicipality() {
        if (municipality == null) {
            throw new AccessDenied("municipality");
        }
        return municipality;
    }
}
