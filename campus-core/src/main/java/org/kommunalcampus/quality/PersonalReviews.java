package org.kommunalcampus.quality;

import static org.kommunalcampus.shared.PersonalFile.kept;

import java.util.List;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.kommunalcampus.shared.RetentionBasis;
import org.springframework.stereotype.Component;

/** What a person did for the quality of modules. The record of certifications cannot be changed. */
@Component
class PersonalReviews implements PersonalRecords {

    private static final String SEATS = """
            select r.module_id module, r.title, s.bias, s.bias_note, s.verdict, s.summary, s.voted_at
            from review_seat s join review r on r.id = s.review_id where s.reviewer in (:signIns) order by r.submitted_at desc""";

    private static final String GRADES = """
            select r.module_id module, coalesce(c.name_de, g.criterion) criterion, g.grade
            from review_grade g join review_seat s on s.id = g.seat_id join review r on r.id = s.review_id
            left join criterion c on c.version_no = r.criteria_version and c.code = g.criterion
            where s.reviewer in (:signIns) order by r.submitted_at desc, g.criterion""";

    private static final String COMMENTS = """
            select r.module_id module, c.pointer, c.content, c.written_at
            from review_comment c join review r on r.id = c.review_id where c.reviewer in (:signIns) order by c.written_at desc""";

    private static final String STEPS =
            "select module_id module, at, action, detail from review_step where actor in (:signIns) order by at desc";

    private static final String CRITERIA =
            "select version_no, released_at from criteria_release where released_by in (:signIns) order by version_no";

    @Override
    public List<PersonalFile> files() {
        return List.of(
                kept("review-votes", RetentionBasis.SEALED_RECORD, SEATS, "review_seat.reviewer"),
                kept("review-grades", RetentionBasis.SEALED_RECORD, GRADES, "review_seat.reviewer"),
                kept("review-comments", RetentionBasis.SEALED_RECORD, COMMENTS, "review_comment.reviewer"),
                kept("review-steps", RetentionBasis.SEALED_RECORD, STEPS, "review_step.actor"),
                kept("released-criteria", RetentionBasis.SEALED_RECORD, CRITERIA, "criteria_release.released_by"));
    }
}
