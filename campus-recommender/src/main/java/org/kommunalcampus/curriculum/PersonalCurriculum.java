package org.kommunalcampus.curriculum;

import static org.kommunalcampus.shared.PersonalFile.erased;
import static org.kommunalcampus.shared.PersonalFile.kept;

import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's curriculum with its history, and what the person decided about it. */
@Component
@SetBased("removes all versions of a plan at once")
@RequiredArgsConstructor
class PersonalCurriculum implements PersonalRecords {

    private static final String VERSIONS =
            "select n version_no, built_at, trigger_kind, document from plan_version where member_id = :member order by n desc";

    private static final String DECISIONS = """
            select module_id module, kind decision_kind, reason, decided_at from decision
            where member_id = :member order by decided_at desc""";

    private static final String ACCEPTED = """
            select module_id module, stage_from, session_id session, starts_on, ends_on, accepted_at from accepted_entry
            where member_id = :member order by starts_on""";

    private static final String COPY = """
            select c.sent_at, c.to_hr, c.to_manager, e.module_id module, e.starts_on, e.ends_on
            from stage_copy c join stage_copy_entry e on e.member_id = c.member_id
            where c.member_id = :member order by e.place""";

    private static final String POLICIES =
            "select n version_no, saved_at, remark from recommender_policy where saved_by in (:signIns) order by saved_at desc";

    private static final String IMPLICATIONS =
            "select n version_no, saved_at from implied_levels where saved_by in (:signIns) order by saved_at desc";

    private final JdbcClient jdbc;
    private final Staleness staleness;
    private final StoredPlans plans;

    @Override
    public List<PersonalFile> files() {
        return List.of(
                erased("curriculum", VERSIONS, "plan_version.member_id", "plan.member_id", "plan_touch.member_id"),
                erased("decisions", DECISIONS, "decision.member_id"),
                erased("accepted-stage", ACCEPTED, "accepted_entry.member_id"),
                erased("stage-copy", COPY, "stage_copy.member_id", "stage_copy_entry.member_id"),
                kept("saved-policies", RetentionBasis.ACCOUNTABILITY, POLICIES, "recommender_policy.saved_by"),
                kept("saved-implications", RetentionBasis.ACCOUNTABILITY, IMPLICATIONS, "implied_levels.saved_by"));
    }

    /** The plan of somebody who is still planned for begins anew, from what is left. */
    @Override
    public void erase(MemberId person) {
        boolean planned = plans.isAdmitted(person);
        staleness.release(person);
        for (String table : List.of("plan_version", "decision", "accepted_entry", "stage_copy_entry", "stage_copy")) {
            jdbc.sql("delete from " + table + " where member_id = :member")
                    .param("member", person.toString())
                    .update();
        }
        if (planned) {
            staleness.admit(Set.of(person));
        }
    }
}
