package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
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

/**
 * People who arrive from the identity provider. The first arrival links the account to the one employee with the same verified e-mail address; staff of
 * education providers join by an invitation to their verified address, or are assigned by the operator.
 */
@UseCase
@RequiredArgsConstructor
public class SignIns {

    private static final int LONGEST_NAME = 255;

    private final IdentityRepository identities;
    private final MemberRepository members;
    private final ProviderInvitations invitations;
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
        Link link = Role.needsMember(signIn.roles()) ? link(identity, signIn.verifiedEmail()) : Link.none("no-role");
        @Nullable ProviderId provider = provider(identity, signIn);
        boolean changed = identity.grant(name(signIn), signIn.roles(), link.member(), provider);
        Set<Role> effective = Role.effective(signIn.roles(), link.member() != null, provider != null);
        Caller caller = new Caller(signIn.displayName(), effective, signIn.key(), link.member(), null, provider);
        String id = identity.getId().toString();
        if (effective.isEmpty()) {
            String missing = signIn.roles().contains(Role.PROVIDER) ? "no-provider" : link.missing();
            audit.record(caller, "identity.unassigned", "identity", id, missing);
        } else if (changed) {
            audit.record(caller, "identity.granted", "identity", id, effective.toString());
        }
        return effective;
    }

    /** Takes note of an account that calls by token before it ever signed in, e.g. a provider's system; does nothing for a known one. Throws like {@link #arrive}. */
    @Open("calling by token, before there is a caller")
    public void meet(SignIn signIn) {
        if (identities
                .findByIssuerAndSubject(signIn.key().issuer(), signIn.key().subject())
                .isEmpty()) {
            arrive(signIn);
        }
    }

    /** Accounts with a role that lacks its belonging, by name; for the operator, who can assign those of providers. */
    public List<IdentityView> unassigned(Caller caller) {
        caller.requireOperator();
        return identities.findUnassigned(EnumSet.of(Role.LEARNER, Role.HR, Role.MANAGER)).stream()
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
        if (identity.grant(identity.getDisplayName(), identity.roles(), member, provider)) {
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
        if (identity.getMemberId() != null && employed(Set.of(identity.getMemberId()), today)) {
            return Link.to(identity.getMemberId());
        }
        if (email == null || email.isBlank()) {
            return Link.none("no-verified-email");
        }
        List<Member> found = members.findByEmail(email.strip()).stream()
                .filter(member -> email.strip().equalsIgnoreCase(member.getEmail()) && !member.hasLeft(today))
                .toList();
        if (found.size() != 1) {
            return Link.none(found.isEmpty() ? "no-member" : "ambiguous-member");
        }
        UUID member = found.getFirst().getId();
        boolean taken = identities.findByIssuerAndMemberId(identity.getIssuer(), member).stream()
                .anyMatch(other -> !other.getId().equals(identity.getId()));
        return taken ? Link.none("member-taken") : Link.to(member);
    }

    private boolean employed(Collection<UUID> ids, LocalDate today) {
        return members.findRecords(ids).stream()
                .noneMatch(found -> found.member().hasLeft(today));
    }

    private static String name(SignIn signIn) {
        String name = Optional.of(signIn.displayName().strip())
                .filter(given -> !given.isEmpty())
                .orElse(signIn.key().subject());
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    /** The employee behind an account, or why there is none. */
    private record Link(@Nullable MemberId member, String missing) {

        static Link to(UUID member) {
            return new Link(new MemberId(member), "");
        }

        static Link none(String why) {
            return new Link(null, why);
        }
    }
}
