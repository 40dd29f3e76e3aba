package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/**
 * People who arrive from the identity provider. The first arrival links the account to the one employee with the same verified e-mail address; staff of
 * education providers join by an invitation to their verified address, or are assigned by the operator. People who have left are known by the private address
 * that they have confirmed.
 */
@UseCase
@RequiredArgsConstructor
public class SignIns {

    private static final int LONGEST_NAME = 255;

    private final IdentityRepository identities;
    private final MemberRepository members;
    private final ProviderInvitations invitations;
    private final FormerAccounts formers;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Clock clock;

    /**
     * Takes note of a sign-in and links it where that is safe. Returns the roles that count, those without the belonging that they need left out; nobody
     * who gets none can do anything yet. Throws {@link Refused} when the key differs from a known one in upper and lower case alone.
     */
    @Open("signing in, before there is a caller")
    public Set<Role> arrive(SignIn signIn) {
        Identity identity = identities
                .findByIssuerAndSubject(signIn.key().issuer(), signIn.key().subject())
                .orElseGet(() -> identities.save(new Identity(signIn.key())));
        if (!identity.key().equals(signIn.key())) {
            throw new Refused("identity-ambiguous", "another identity differs in upper and lower case alone");
        }
        Link employee = link(identity, signIn.verifiedEmail());
        Set<Role> granted = employee.with(signIn.roles());
        Link link = Role.needsMember(granted) ? employee : Link.none("no-role");
        @Nullable ProviderId provider = provider(identity, signIn);
        boolean changed = identity.grant(name(signIn), granted, link.memberId(), provider);
        Set<Role> effective = EnumSet.noneOf(Role.class);
        effective.addAll(Role.effective(granted, link.member() != null, provider != null));
        if (employee.member() == null
                && formers.recognise(identity, signIn.verifiedEmail()).isPresent()) {
            effective.add(Role.FORMER);
        }
        Caller caller = new Caller(signIn.displayName(), effective, signIn.key(), link.memberId(), null, provider);
        String id = identity.getId().toString();
        if (effective.isEmpty()) {
            String missing = granted.contains(Role.PROVIDER) ? "no-provider" : link.missing();
            audit.record(caller, "identity.unassigned", "identity", id, missing);
        } else if (changed) {
            audit.record(caller, "identity.granted", "identity", id, effective.toString());
        }
        return effective;
    }

    /**
     * Returns the roles of an account that calls by token: those of the token and those that the platform gives the employee behind it. One that never
     * signed in, e.g. a provider's system, is taken note of. Throws like {@link #arrive}.
     */
    @Open("calling by token, before there is a caller")
    public Set<Role> meet(SignIn signIn) {
        Optional<Identity> known = identities.findByIssuerAndSubject(
                signIn.key().issuer(), signIn.key().subject());
        if (known.isEmpty()) {
            return arrive(signIn);
        }
        if (known.get().getMemberId() == null
                && formers.recognise(known.get(), null).isPresent()) {
            Set<Role> roles = EnumSet.of(Role.FORMER);
            roles.addAll(signIn.roles());
            return roles;
        }
        return known.map(Identity::getMemberId)
                .filter(member -> !signIn.roles().contains(Role.HR))
                .flatMap(members::findById)
                .map(member -> Link.to(member).with(signIn.roles()))
                .orElse(signIn.roles());
    }

    /** Accounts with a role that lacks its belonging, by name; for the operator, who can assign those of providers. */
    public List<IdentityView> unassigned(Caller caller) {
        caller.requireOperator();
        return identities.findUnassigned(Role.OF_EMPLOYEES).stream()
                .map(Identity::view)
                .toList();
    }

    /** Makes the account one of this provider's staff; throws {@link NotFound} for an account that never signed in. */
    public void assign(Caller caller, IdentityKey key, ProviderId provider) {
        caller.requireOperator();
        Identity identity = identities
                .findByIssuerAndSubject(key.issuer(), key.subject())
                .orElseThrow(() -> new NotFound("identity", key));
        @Nullable MemberId member = identity.getMemberId() == null ? null : new MemberId(identity.getMemberId());
        UUID before = identity.getProviderId();
        if (identity.grant(identity.getDisplayName(), identity.roles(), member, provider)) {
            if (before != null && !before.equals(provider.value())) {
                events.publishEvent(new StaffLeft(new ProviderId(before), key.pseudonym()));
            }
            audit.record(
                    caller, "identity.assigned", "identity", identity.getId().toString(), provider.toString());
        }
    }

    /** The provider that the account works for, or the one that has invited the person. */
    private @Nullable ProviderId provider(Identity identity, SignIn signIn) {
        if (identity.getProviderId() != null) {
            return new ProviderId(identity.getProviderId());
        }
        return Optional.ofNullable(signIn.verifiedEmail())
                .filter(email -> !email.isBlank())
                .flatMap(email -> invitations.takeUp(identity.key(), email.strip()))
                .orElse(null);
    }

    private Link link(Identity identity, @Nullable String email) {
        LocalDate today = LocalDate.now(clock);
        Optional<Member> linked = Optional.ofNullable(identity.getMemberId())
                .flatMap(members::findById)
                .filter(member -> !member.hasLeft(today));
        if (linked.isPresent()) {
            return Link.to(linked.get());
        }
        if (email == null || email.isBlank()) {
            return Link.none("no-verified-email");
        }
        String address = MailAddresses.fold(email);
        List<Member> found = members.findByAddress(email.strip()).stream()
                .filter(member -> member.mailbox().all().contains(address) && !member.hasLeft(today))
                .toList();
        if (found.size() != 1 || !found.getFirst().signsInBy(address)) {
            return Link.none(found.isEmpty() ? "no-member" : "ambiguous-member");
        }
        Member member = found.getFirst();
        boolean taken = identities.findByIssuerAndMemberId(identity.getIssuer(), member.getId()).stream()
                .anyMatch(other -> !other.getId().equals(identity.getId()));
        return taken ? Link.none("member-taken") : Link.to(member);
    }

    private static String name(SignIn signIn) {
        String name = Optional.of(signIn.displayName().strip())
                .filter(given -> !given.isEmpty())
                .orElse(signIn.key().subject());
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** The employee behind an account, or why there is none. */
    private record Link(@Nullable Member member, String missing) {

        static Link to(Member member) {
            return new Link(member, "");
        }

        static Link none(String why) {
            return new Link(null, why);
        }

        @Nullable
        MemberId memberId() {
            return member == null ? null : member.memberId();
        }

        /** The roles together with those that the platform itself gives the employee. */
        Set<Role> with(Set<Role> roles) {
            Set<Role> all = EnumSet.noneOf(Role.class);
            all.addAll(roles);
            if (member != null) {
                all.addAll(member.appointedRoles());
            }
            return all;
        }
    }
}
