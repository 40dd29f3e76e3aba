package org.kommunalcampus.mail;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.MemberFilter;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/**
 * The messages of people whom no mail reaches, on paper: that there is something to read, and nothing of what. Those are people without an address, and those
 * whose mailbox refused the last mail.
 */
@UseCase
@RequiredArgsConstructor
public class PrintedNotices {

    /** It tells for whom there is something to read. */
    static final String LIST = "notices";

    private final Members members;
    private final MailRepository mails;
    private final Notifications notifications;
    private final Audit audit;

    /** Who of the municipality gets no mails and has something unread, by name; for its HR. Each of them sees that it was looked at. */
    @Evaluation(value = "notices", readers = Role.HR)
    public Page<MemberView> of(Caller caller, MunicipalityId municipality, Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        return waiting(caller, municipality, notReached(municipality), page);
    }

    /** The same of those whom the caller leads. */
    @Evaluation(value = "notices", readers = Role.MANAGER)
    public Page<MemberView> ofTeam(Caller caller, Pageable page) {
        caller.requireAnyRole(Role.MANAGER);
        MunicipalityId municipality = caller.requireMunicipality();
        Set<MemberId> team = members.teamOf(caller).stream().map(MemberView::id).collect(Collectors.toSet());
        team.retainAll(notReached(municipality));
        return waiting(caller, municipality, team, page);
    }

    private Set<MemberId> notReached(MunicipalityId municipality) {
        Set<MemberId> people = new HashSet<>(members.withoutMail(municipality));
        mails.findMembersNotReached().forEach(person -> people.add(new MemberId(person)));
        return people;
    }

    private Page<MemberView> waiting(Caller caller, MunicipalityId municipality, Set<MemberId> people, Pageable page) {
        Set<MemberId> waiting = notifications.withUnread(people);
        Page<MemberView> found =
                members.pageOf(caller, municipality, new MemberFilter(null, null, waiting, true), page);
        audit.looked(caller, found.map(MemberView::id).getContent(), LIST);
        return found;
    }
}
