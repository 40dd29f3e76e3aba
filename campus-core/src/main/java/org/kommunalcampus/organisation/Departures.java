package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;

/** What becomes of people's names after they left. */
@UseCase
@RequiredArgsConstructor
public class Departures {

    private final MemberRepository members;
    private final IdentityRepository identities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Takes name, address, personnel key and place of work from somebody who has left, and the accounts with which the person signed in; what else is kept
     * then stands under no name. Throws {@link Refused} {@code still-employed}, {@link NotFound}.
     */
    public void anonymise(Caller caller, MemberId id) {
        caller.mustOperate();
        Member member = members.findById(id.value()).orElseThrow(() -> new NotFound("member", id));
        if (!member.hasLeft(LocalDate.now(clock))) {
            throw new Refused("still-employed", "member " + id + " is employed");
        }
        member.anonymise();
        for (Identity account : identities.findByMemberId(id.value())) {
            if (account.getProviderId() == null) {
                identities.delete(account);
            } else {
                account.leaveEmployer();
            }
        }
        events.publishEvent(new DecisionTaken(caller, "member.anonymised", "member", id.toString(), null));
    }
}
