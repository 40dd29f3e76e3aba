package org.kommunalcampus.learning;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in what: has booked it, is under way or has completed it. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Participations {

    private static final List<EnrolmentState> TAKING_PART = Arrays.stream(EnrolmentState.values())
            .filter(EnrolmentState::takesPart)
            .toList();

    private static final int CHUNK = 500;

    private final EnrolmentRepository enrolments;

    /** The enrolments by which the person takes part, the latest booking first; one query. */
    @CapabilityOnly("discussions, which are open to those who take part")
    public List<EnrolmentView> of(MemberId person) {
        return enrolments.findByMemberIdAndStateInOrderByBookedAtDescId(person.value(), TAKING_PART).stream()
                .map(Enrolment::view)
                .toList();
    }

    /**
     * Those of the people who take part in the module; one query for up to 500 of them.
     *
     * @param session only those who do so in this session, {@code null} for all
     */
    @CapabilityOnly("discussions, which tell nobody of what is closed to them")
    public Set<MemberId> among(ModuleId module, @Nullable SessionId session, Collection<MemberId> people) {
        List<UUID> ids = people.stream().map(MemberId::value).distinct().toList();
        Set<MemberId> taking = new HashSet<>();
        for (int start = 0; start < ids.size(); start += CHUNK) {
            List<UUID> some = ids.subList(start, Math.min(start + CHUNK, ids.size()));
            List<UUID> found = session == null
                    ? enrolments.membersIn(module.value(), TAKING_PART, some)
                    : enrolments.membersInSession(module.value(), session.value(), TAKING_PART, some);
            found.forEach(person -> taking.add(new MemberId(person)));
        }
        return taking;
    }

    /** Whose the enrolments are; what is read of them later is as new as if they had not been asked for here. */
    @CapabilityOnly("records, which take the turns of these people first")
    public List<MemberId> peopleOf(Collection<EnrolmentId> ids) {
        return enrolments.membersOf(ids.stream().map(EnrolmentId::value).toList()).stream()
                .map(MemberId::new)
                .toList();
    }
}
