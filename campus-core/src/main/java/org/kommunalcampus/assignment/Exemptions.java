package org.kommunalcampus.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Has exemptions hold for the task: whatever a rule asks later of somebody who is exempt from the module stands exempt for the same reason. */
@Component
@RequiredArgsConstructor
class Exemptions {

    private static final int CHUNK = 500;
    private static final Caller RULES = Caller.system("assignment rules");

    private final AssignedPersonRepository people;
    private final Audit audit;

    /** Exempts those of the people of the assignment who are asked and whom another assignment that holds has exempted from its module; answers who they are. */
    Set<MemberId> apply(Assignment assignment, Collection<AssignedPerson> rows, Instant now) {
        List<AssignedPerson> asked = rows.stream()
                .filter(row -> row.standing() == AssignmentStatus.ASSIGNED && row.completedOn() == null)
                .toList();
        Set<MemberId> exempted = new HashSet<>();
        for (int start = 0; start < asked.size(); start += CHUNK) {
            exempted.addAll(applyTo(assignment, asked.subList(start, Math.min(start + CHUNK, asked.size())), now));
        }
        return exempted;
    }

    private Set<MemberId> applyTo(Assignment assignment, List<AssignedPerson> asked, Instant now) {
        Set<UUID> members = asked.stream().map(row -> row.member().value()).collect(Collectors.toSet());
        Map<MemberId, AssignedPerson> exempt =
                people.findForModules(members, Set.of(assignment.module().value())).stream()
                        .filter(row -> row.standing() == AssignmentStatus.EXEMPT)
                        .collect(Collectors.toMap(AssignedPerson::member, Function.identity(), (one, other) -> one));
        asked.forEach(row -> {
            AssignedPerson known = exempt.get(row.member());
            if (known != null) {
                row.stand(AssignmentStatus.EXEMPT, known.standingReason(), now);
                audit.recordFor(
                        assignment.municipality(),
                        RULES,
                        "assignment.person-exempt",
                        "member",
                        row.member().toString(),
                        "assignment " + assignment.id());
            }
        });
        return exempt.keySet();
    }
}
