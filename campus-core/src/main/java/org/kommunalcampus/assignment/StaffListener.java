package org.kommunalcampus.assignment;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.MembersJoined;
import org.kommunalcampus.organisation.StaffMoved;
import org.kommunalcampus.profile.JobsAssigned;
import org.kommunalcampus.shared.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Runs the rules of a municipality when people join it, move within it or get another job. */
@Component
@RequiredArgsConstructor
class StaffListener {

    private final AssignmentRules rules;
    private final Members members;

    @ApplicationModuleListener
    void on(MembersJoined event) {
        run(event.members());
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
