package org.kommunalcampus.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.organisation.Anonymisation;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Takes the names from people who left so long ago that nobody has to show any more what was asked of them and what they learned ({@link RetentionBasis}). */
@UseCase
@RequiredArgsConstructor
public class EndedRetention {

    private static final Caller RETENTION = Caller.system("retention");

    private final ErasureRepository requests;
    private final List<PersonalRecords> capabilities;
    private final Anonymisation anonymisation;
    private final Members members;
    private final Audit audit;
    private final Clock clock;

    /** Whose period is over, the earliest first; without those whose accounts the operator decided to keep after they left. */
    @CapabilityOnly("the nightly job")
    @Transactional(readOnly = true)
    public List<MemberId> over() {
        List<MemberId> left = anonymisation.leftBefore(RetentionBasis.allEndedForWhoLeftBefore(LocalDate.now(clock)));
        if (left.isEmpty()) {
            return left;
        }
        Set<MemberId> kept = kept(left);
        return left.stream().filter(person -> !kept.contains(person)).toList();
    }

    private Set<MemberId> kept(List<MemberId> left) {
        Map<MemberId, MemberView> people = members.byIds(left);
        return requests
                .findByMemberIdInAndState(left.stream().map(MemberId::value).toList(), ErasureState.PARTLY_REFUSED)
                .stream()
                .filter(request -> request.wasDecidedAfter(
                        Objects.requireNonNull(Objects.requireNonNull(people.get(request.member()))
                                .leftOn()),
                        clock.getZone()))
                .map(ErasureRequest::member)
                .collect(Collectors.toSet());
    }

    /** Erases what may go and anonymises the account, in one transaction; what is kept then stands under no name. An open request of the person is carried out by it. */
    @CapabilityOnly("the nightly job")
    public void end(MemberId person) {
        requests.findByOpenKey(person.value()).ifPresent(request -> request.carryOut(Times.now(clock)));
        capabilities.forEach(capability -> capability.erase(person));
        anonymisation.anonymise(RETENTION, person);
        audit.record(RETENTION, "retention.ended", "member", person.toString(), null);
    }
}
