package org.kommunalcampus.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What people release to their employer, field by field and until a day; they can revoke it at any time, which counts at once. */
@UseCase
@RequiredArgsConstructor
public class Releases {

    private static final int LONGEST_YEARS = 2;

    private final ReleaseRepository releases;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    /** The caller's own releases, the latest first, those that no longer count included. */
    @Transactional(readOnly = true)
    public List<ReleaseView> of(Caller caller, MemberId member) {
        caller.requireSelf(member);
        return releases.findByMemberIdOrderByReleasedAtDesc(member.value()).stream()
                .map(Release::view)
                .toList();
    }

    /** Releases something of the caller's own profile up to and including a day that lies at most two years ahead; throws {@link Invalid} for any other day. */
    public ReleaseId release(Caller caller, MemberId member, ReleasedField field, ReleasedTo to, LocalDate until) {
        caller.requireSelf(member);
        LocalDate today = LocalDate.now(clock);
        if (until.isBefore(today) || until.isAfter(today.plusYears(LONGEST_YEARS))) {
            throw new Invalid("/until", "out-of-range", "A release ends today or within two years.");
        }
        var release = releases.save(new Release(member, field, to, until, Times.now(clock)));
        audit.record(caller, "release.granted", "member", member.toString(), field + " to " + to + " until " + until);
        return release.view().id();
    }

    /** Takes an own release back; does nothing when that has happened already. Throws {@link NotFound}. */
    public void revoke(Caller caller, MemberId member, ReleaseId id) {
        caller.requireSelf(member);
        Release release = releases.findById(id.value())
                .filter(found -> found.member().equals(member))
                .orElseThrow(() -> new NotFound("release", id));
        if (release.revoke(Times.now(clock))) {
            audit.record(caller, "release.revoked", "member", member.toString(), id.toString());
        }
    }

    /** Whether the person has released this to the caller, as HR or as who leads the person; that the caller may see the person at all must have been checked. */
    @CapabilityOnly("what shows released facts to the employer")
    @Transactional(readOnly = true)
    public boolean permits(Caller caller, MemberId member, ReleasedField field) {
        Set<ReleasedTo> roles = EnumSet.noneOf(ReleasedTo.class);
        if (caller.is(Role.HR)) {
            roles.add(ReleasedTo.HR);
        }
        if (members.leads(caller, member)) {
            roles.add(ReleasedTo.MANAGER);
        }
        return !roles.isEmpty()
                && !releases.findReleasing(List.of(member.value()), field, roles, LocalDate.now(clock))
                        .isEmpty();
    }
}
