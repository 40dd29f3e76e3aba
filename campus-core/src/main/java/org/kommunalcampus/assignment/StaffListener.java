package org.kommunalcampus.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberLeft;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.MembersJoined;
import org.kommunalcampus.organisation.StaffMoved;
import org.kommunalcampus.profile.JobsAssigned;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps what is asked of people in line with their employment: runs the rules of a municipality when people join it, move within it or get another job. */
@Component
@RequiredArgsConstructor
class StaffListener {

    private final AssignmentRules rules;
    private final Members members;
    private final AssignedPersonRepository people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What no rule keeps holds again for those who come back. */
    @ApplicationModuleListener
    void on(MembersJoined event) {
        Set<MemberId> again = new HashSet<>();
        for (AssignedPerson row : people.findLapsedWithoutRule(
                event.members().stream().map(MemberId::value).toList())) {
            row.stand(AssignmentStatus.ASSIGNED, null, Times.now(clock));
            again.add(row.member());
        }
        if (!again.isEmpty()) {
            events.publishEvent(new AssignmentChanged(again));
        }
        run(event.members());
    }

    /** Nothing is asked of somebody who has left and is not back by now. */
    @ApplicationModuleListener
    void on(MemberLeft event) {
        if (!members.find(event.member()).hasLeft(LocalDate.now(clock))) {
            return;
        }
        people.findByMemberId(event.member().value()).stream()
                .filter(row -> row.standing() == AssignmentStatus.ASSIGNED)
                .forEach(row -> row.stand(AssignmentStatus.LAPSED, null, Times.now(clock)));
    }

    @ApplicationModuleListener
    void on(JobsAssigned event) {
        run(event.members());
    }

    @ApplicationModuleListener
    void on(StaffMoved event) {
        rules.runIn(Set.of(event.municipality()));
    }

    private void run(Collection<MemberId> people) {
        rules.runIn(members.byIds(people).values().stream()
                .map(MemberView::municipality)
                .collect(Collectors.toSet()));
    }
}
