package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of people's names after they left. */
@UseCase
@RequiredArgsConstructor
public class Anonymisation {

    private final MemberRepository members;
    private final IdentityRepository identities;
    private final FormerAccounts formers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * People who left before this day and still have their names, the earliest first. Left out are those who read their records by a private account, and those
     * whose last day was noted within a year: what was mistyped can be mended until then.
     */
    @CapabilityOnly("what ends with the period of retention")
    @Transactional(readOnly = true)
    public List<MemberId> leftBefore(LocalDate day) {
        LocalDate notedBefore = LocalDate.now(clock).minusYears(1);
        return members.findIdsLeftBefore(day, notedBefore, Member.FORMER_GIVEN_NAME, Member.FORMER_FAMILY_NAME).stream()
                .map(MemberId::new)
                .toList();
    }

    /**
     * Takes name, address, personnel key and place of work from somebody who has left, and the accounts with which the person signed in, the private one included; what else is kept
     * then stands under no name. Throws {@link Refused} {@code still-employed}, {@link NotFound}.
     */
    public void anonymise(Caller caller, MemberId id) {
        caller.requireOperator();
        Member member = members.findById(id.value()).orElseThrow(() -> new NotFound("member", id));
        if (!member.hasLeft(LocalDate.now(clock))) {
            throw new Refused("still-employed", "member " + id + " is employed");
        }
        member.anonymise();
        formers.forget(member);
        for (Identity account : identities.findByMemberId(id.value())) {
            if (account.getProviderId() == null) {
                identities.delete(account);
            } else {
                account.leaveEmployer();
            }
        }
        events.publishEvent(new MemberAnonymised(id));
        audit.record(caller, "member.anonymised", "member", id.toString(), null);
    }
}
