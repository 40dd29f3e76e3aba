package org.kommunalcampus.assignment;

import static org.kommunalcampus.shared.PersonalFile.kept;
import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.util.List;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.springframework.stereotype.Component;

/** What was assigned to a person, and in which groups of HR the person is. */
@Component
class PersonalAssignments implements PersonalRecords {

    private static final String ASSIGNMENTS = """
            select a.module_id module, a.kind assignment_kind, a.reason, p.due_on, p.standing, p.standing_reason, p.standing_since, a.assigned_at,
                a.withdrawn_at
            from assigned_person p join assignment a on a.id = p.assignment_id
            where p.member_id = :member order by a.assigned_at desc""";

    private static final String GROUPS = """
            select g.name group_name from staff_group_member m join staff_group g on g.id = m.group_id
            where m.member_id = :member order by g.name""";

    @Override
    public List<PersonalFile> files() {
        return List.of(
                kept("assignments", RetentionBasis.DUTY_PROOF, ASSIGNMENTS, "assigned_person.member_id"),
                withAccount("staff-groups", GROUPS, "staff_group_member.member_id"));
    }
}
