package org.kommunalcampus.record;

import static org.kommunalcampus.shared.PersonalFile.erased;
import static org.kommunalcampus.shared.PersonalFile.kept;
import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.springframework.stereotype.Component;

/** What a person completed, and in which sessions the person took part. */
@Component
@RequiredArgsConstructor
@ForeignTables(
        value = "enrolment",
        because = "attendance is kept by enrolment, and only the enrolment says whose it is")
class PersonalCompletions implements PersonalRecords {

    private final PaperNameRepository names;

    private static final String COMPLETIONS = """
            select c.module_id module, c.completed_on, renewed.completed_on renews_completion_of, c.valid_until, c.points, c.least_points, c.edition, c.evidence,
                c.recorded_by completion_by, c.recorded_at
            from completion c left join completion renewed on renewed.id = c.renewal_of
            where c.member_id = :member order by c.completed_on desc, c.recorded_at desc""";

    private static final String ATTENDANCE = """
            select e.module_id module, a.mark attendance_mark, a.share_percent, a.noted_at
            from attendance a join enrolment e on e.id = a.enrolment_id
            where e.member_id = :member order by a.noted_at desc""";

    private static final String CLAIMS = """
            select e.module_id module, c.claimed_at
            from attendance_claim c join enrolment e on e.id = c.enrolment_id
            where e.member_id = :member and c.claimed_at is not null order by c.claimed_at desc""";

    private static final String REVOKED = """
            select module_id module, completed_on, evidence, recorded_by completion_by, recorded_at, reason, revoked_at
            from revoked_completion where member_id = :member order by revoked_at desc""";

    private static final String SUSPENSIONS = """
            select coalesce(c.module_id, r.module_id) module, s.reason, s.suspended_at, s.last_day suspended_until, s.lifted_at
            from completion_suspension s left join completion c on c.id = s.completion_id
            left join revoked_completion r on r.id = s.completion_id
            where s.member_id = :member order by s.suspended_at desc""";

    private static final String RECORDS = """
            select record_number, holder record_holder, kind record_kind, title, provider_name, minutes, completed_on, valid_until, points, least_points, edition, certification certified_by, credits, credits_awarded_by, recorded_by completion_by, issued_at,
                predecessor replaced_number
            from achievement_record where member_id = :member order by issued_at desc""";

    private static final String DOCUMENTS = """
            select record_number, sha256, issued_at from issued_document where member_id = :member order by issued_at desc""";

    private static final String NAMES = """
            select name record_holder, changed_at edited_at from paper_name where member_id = :member""";

    @Override
    public List<PersonalFile> files() {
        return List.of(
                erased("paper-names", NAMES, "paper_name.member_id"),
                kept("completions", RetentionBasis.TRAINING_PROOF, COMPLETIONS, "completion.member_id"),
                kept("revoked-completions", RetentionBasis.TRAINING_PROOF, REVOKED, "revoked_completion.member_id"),
                kept(
                        "suspended-records",
                        RetentionBasis.TRAINING_PROOF,
                        SUSPENSIONS,
                        "completion_suspension.member_id"),
                kept("achievement-records", RetentionBasis.TRAINING_PROOF, RECORDS, "achievement_record.member_id"),
                kept("issued-documents", RetentionBasis.TRAINING_PROOF, DOCUMENTS, "issued_document.member_id"),
                withAccount("attendance", ATTENDANCE, "attendance.enrolment_id"),
                withAccount("attendance-claims", CLAIMS, "attendance_claim.enrolment_id"));
    }

    @Override
    public void erase(MemberId person) {
        names.deleteById(person.value());
    }
}
