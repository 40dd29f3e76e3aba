package org.kommunalcampus.audit;

import static org.kommunalcampus.shared.PersonalFile.kept;

import java.util.List;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.springframework.stereotype.Component;

/** Who looked at a person's data, what was decided about the person, and what the person did. */
@Component
class PersonalAudit implements PersonalRecords {

    private static final String LOOKS = """
            select e.at, e.actor_member_id by_person, e.detail seen from looked_at l join audit_entry e on e.id = l.entry_id
            where l.member_id = :member order by e.at desc""";

    private static final String DECISIONS = """
            select at, action, detail from audit_entry
            where subject_kind = 'member' and subject_id = :member and action <> 'person.looked-at' order by at desc""";

    private static final String OWN = """
            select at, action, subject_kind, subject_id, detail from audit_entry
            where actor_member_id = :member or actor in (:signIns) order by at desc""";

    @Override
    public List<PersonalFile> files() {
        return List.of(
                kept("looks", RetentionBasis.ACCOUNTABILITY, LOOKS, "looked_at.member_id"),
                kept("decisions-about-me", RetentionBasis.ACCOUNTABILITY, DECISIONS, "audit_entry.subject_id"),
                kept(
                        "own-actions",
                        RetentionBasis.ACCOUNTABILITY,
                        OWN,
                        "audit_entry.actor_member_id",
                        "audit_entry.actor"));
    }
}
