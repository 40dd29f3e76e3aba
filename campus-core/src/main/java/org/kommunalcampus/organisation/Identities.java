package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Who signs in, with which roles and belonging. */
@UseCase
@RequiredArgsConstructor
public class Identities {

    private final IdentityRepository identities;
    private final MemberRepository members;
    private final Audit audit;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * The caller behind a sign-in; nobody for an unknown identity and for a member who has left, unless it is the private account of such a person, who is then
     * {@link Role#FORMER}. Takes one query.
     */
    @Open("signing in, before there is a caller")
    @Transactional(readOnly = true)
    public Optional<Caller> callerOf(IdentityKey key) {
        LocalDate today = LocalDate.now(clock);
        List<GrantedRole> grants = identities.findGrants(key.issuer(), key.subject()).stream()
                .filter(grant -> key.equals(new IdentityKey(grant.issuer(), grant.subject())))
                .filter(grant -> grant.isOfStaff(today) || grant.isOfFormer(today))
                .toList();
        return grants.stream().findFirst().map(any -> caller(key, any, grants, today));
    }

    private static Caller caller(IdentityKey key, GrantedRole any, List<GrantedRole> grants, LocalDate today) {
        boolean employed = any.member() != null && any.isOfStaff(today);
        MemberId former =
                any.former() != null && !employed && any.isOfFormer(today) ? new MemberId(any.former()) : null;
        Set<Role> roles = EnumSet.noneOf(Role.class);
        grants.stream().map(GrantedRole::role).filter(Objects::nonNull).forEach(roles::add);
        if (former != null) {
            roles.removeAll(Role.OF_EMPLOYEES);
            roles.add(Role.FORMER);
        }
        return new Caller(
                any.displayName(),
                roles,
                key,
                employed ? new MemberId(Objects.requireNonNull(any.member())) : null,
                employed && any.municipality() != null ? new MunicipalityId(any.municipality()) : null,
                any.provider() == null ? null : new ProviderId(any.provider()),
                former);
    }

    /**
     * The caller behind a sign-in that brings its own roles: they replace the stored ones, the belonging stays the platform's, and a role without the
     * belonging that it needs does not count. Takes one query.
     */
    @Open("signing in, before there is a caller")
    @Transactional(readOnly = true)
    public Optional<Caller> callerOf(IdentityKey key, Set<Role> granted) {
        return callerOf(key).map(known -> {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            roles.addAll(Role.effective(granted, known.member() != null, known.provider() != null));
            if (known.former() != null) {
                roles.add(Role.FORMER);
            }
            return new Caller(
                    known.name(), roles, key, known.member(), known.municipality(), known.provider(), known.former());
        });
    }

    /**
     * Makes or changes an identity; a repeated call changes nothing. Whoever is a member is a learner too. Throws {@link Invalid} when a role lacks its
     * belonging.
     */
    public void register(
            Caller caller,
            IdentityKey key,
            String displayName,
            Set<Role> roles,
            @Nullable MemberId member,
            @Nullable ProviderId provider) {
        caller.requireOperator();
        Set<Role> granted = EnumSet.noneOf(Role.class);
        granted.addAll(roles);
        granted.remove(Role.FORMER);
        if (member != null) {
            granted.add(Role.LEARNER);
        }
        var checks = new FieldChecks();
        String name = checks.line("/displayName", displayName, 255);
        checks.text("/issuer", key.issuer(), 255);
        checks.text("/subject", key.subject(), 255);
        if (member == null && Role.needsMember(granted)) {
            checks.reject("/member", "required", "Learners, managers and HR are members of a municipality.");
        }
        if (member != null && members.findRecords(Set.of(member.value())).isEmpty()) {
            checks.reject("/member", "unknown-member", "There is no such member.");
        }
        if (provider == null && granted.contains(Role.PROVIDER)) {
            checks.reject("/provider", "required", "Staff of a provider belongs to one.");
        }
        checks.orThrow();
        Identity identity = identities
                .findByIssuerAndSubject(key.issuer(), key.subject())
                .orElseGet(() -> identities.save(new Identity(key)));
        if (!identity.key().equals(key)) {
            throw new Refused("identity-ambiguous", "another identity differs in upper and lower case alone");
        }
        UUID before = identity.getProviderId();
        if (identity.grant(name, granted, member, provider)) {
            if (before != null && !before.equals(identity.getProviderId())) {
                events.publishEvent(new StaffLeft(new ProviderId(before), key.pseudonym()));
            }
            audit.record(
                    caller, "identity.granted", "identity", identity.getId().toString(), granted.toString());
            if (member != null) {
                notifications.tellDecision(
                        NotificationKind.ROLES_CHANGED, caller, "roles", Set.of(member), DecisionFacts.none());
            }
        }
    }

    /** All identities of one issuer by subject, e.g. the accounts of the demo. */
    @Transactional(readOnly = true)
    public List<IdentityView> named(Caller caller, String issuer) {
        caller.requireOperator();
        return identities.findByIssuerOrderBySubject(issuer).stream()
                .map(Identity::view)
                .toList();
    }

    /** The accounts with which a member signs in, the private one included. */
    @CapabilityOnly("what hands people their own data")
    @Transactional(readOnly = true)
    public Set<IdentityKey> keysOf(MemberId member) {
        return identities.findAllOf(member.value()).stream().map(Identity::key).collect(Collectors.toSet());
    }

    /** Everybody with the role, by name. */
    @CapabilityOnly("capabilities that hand work to people of a role")
    @Transactional(readOnly = true)
    public List<IdentityView> having(Role role) {
        return identities.findByRole(role).stream().map(Identity::view).toList();
    }
}
