package org.kommunalcampus.provider;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.IdentityView;
import org.kommunalcampus.organisation.ProviderStaff;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Who works for a provider and what they may do; kept by its owners, of whom there is always one. */
@UseCase
@RequiredArgsConstructor
public class Team {

    private static final int MOST_INVITATIONS = 50;

    private final ProviderStaff accounts;
    private final StaffAccounts staff;
    private final Invitations invitations;
    private final ProviderPermissions duties;
    private final Audit audit;

    /** Everybody who works for their own provider, by name. */
    @Transactional(readOnly = true)
    public List<TeamMember> members(Caller caller) {
        ProviderId provider = owned(caller);
        Map<IdentityKey, Set<ProviderPermission>> decided = staff.all(provider);
        return accounts.of(provider).stream()
                .map(account -> new TeamMember(
                        TeamMember.idOf(account.key()),
                        account.displayName(),
                        decided.getOrDefault(account.key(), EnumSet.allOf(ProviderPermission.class)),
                        account.key().equals(caller.identity())))
                .toList();
    }

    /** Everybody who works for the provider, by name, without what each may do. */
    @CapabilityOnly("supervision, for which colleagues are named")
    @Transactional(readOnly = true)
    public List<TeamMember> colleagues(ProviderId provider) {
        return accounts.of(provider).stream()
                .map(account -> new TeamMember(TeamMember.idOf(account.key()), account.displayName(), Set.of(), false))
                .toList();
    }

    /** Invitations of the caller's own provider that nobody has taken up yet. */
    @Transactional(readOnly = true)
    public List<Invitation> invitations(Caller caller) {
        return invitations.of(owned(caller));
    }

    /**
     * Invites whoever signs in with this verified address within 30 days; repeated, it replaces the invitation. Throws {@link Invalid}, and
     * {@link Refused} {@code too-many-invitations}.
     */
    public void invite(Caller caller, String email, Set<ProviderPermission> wanted) {
        ProviderId provider = owned(caller);
        var checks = new FieldChecks();
        String address = checks.matching(
                "/email",
                email,
                ProviderFacts.EMAIL,
                "invalid-email",
                "An e-mail address is written as name@example.org.");
        if (address.length() > 254) {
            checks.reject("/email", "too-long", "At most 254 characters are allowed.");
        }
        demandSome(checks, wanted);
        checks.orThrow();
        if (invitations.of(provider).size() >= MOST_INVITATIONS) {
            throw new Refused("too-many-invitations", "there are " + MOST_INVITATIONS + " open invitations");
        }
        invitations.add(provider, address, wanted);
        audit.record(caller, "staff.invited", "provider", provider.toString(), StaffAccount.text(wanted));
    }

    /** Takes an invitation back; throws {@link NotFound} for one that is not the caller's own provider's. */
    public void withdraw(Caller caller, String invitation) {
        ProviderId provider = owned(caller);
        if (!invitations.remove(provider, invitation)) {
            throw new NotFound("invitation", invitation);
        }
        audit.record(caller, "staff.invitation-withdrawn", "provider", provider.toString(), null);
    }

    /** Decides what somebody may do; {@link Refused} {@code last-owner} when nobody would be left who decides. */
    public void change(Caller caller, String member, Set<ProviderPermission> wanted) {
        ProviderId provider = owned(caller);
        var checks = new FieldChecks();
        demandSome(checks, wanted);
        checks.orThrow();
        IdentityKey account = account(provider, member);
        if (!wanted.contains(ProviderPermission.OWNER)) {
            demandAnotherOwner(provider, account);
        }
        staff.decide(provider, account, wanted);
        audit.record(caller, "staff.changed", "provider", provider.toString(), StaffAccount.text(wanted));
    }

    /** Ends somebody's work for their own provider; {@link Refused} {@code last-owner} likewise. */
    public void remove(Caller caller, String member) {
        ProviderId provider = owned(caller);
        IdentityKey account = account(provider, member);
        demandAnotherOwner(provider, account);
        accounts.leave(caller, account, provider);
        staff.remove(account);
    }

    private ProviderId owned(Caller caller) {
        ProviderId provider = caller.requireProvider();
        duties.demand(caller, provider, ProviderPermission.OWNER);
        return provider;
    }

    private IdentityKey account(ProviderId provider, String member) {
        return accounts.of(provider).stream()
                .map(IdentityView::key)
                .filter(key -> TeamMember.idOf(key).equals(member))
                .findFirst()
                .orElseThrow(() -> new NotFound("staff", member));
    }

    private void demandAnotherOwner(ProviderId provider, IdentityKey account) {
        Map<IdentityKey, Set<ProviderPermission>> decided = staff.all(provider);
        boolean another = accounts.of(provider).stream()
                .map(IdentityView::key)
                .filter(key -> !key.equals(account))
                .anyMatch(key -> decided.getOrDefault(key, EnumSet.of(ProviderPermission.OWNER))
                        .contains(ProviderPermission.OWNER));
        if (!another) {
            throw new Refused("last-owner", "somebody must decide about the staff");
        }
    }

    private static void demandSome(FieldChecks checks, Set<ProviderPermission> wanted) {
        if (wanted.isEmpty()) {
            checks.reject("/duties", "required", "At least one duty is needed.");
        }
    }
}
