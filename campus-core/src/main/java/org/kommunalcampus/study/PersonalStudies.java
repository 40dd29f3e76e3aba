package org.kommunalcampus.study;

import static org.kommunalcampus.shared.PersonalFile.withAccount;

import java.util.List;
import org.kommunalcampus.shared.ForeignTables;
import org.kommunalcampus.shared.PersonalFile;
import org.kommunalcampus.shared.PersonalRecords;
import org.springframework.stereotype.Component;

/** What a person learned: what was seen, attempts at tests with their answers, homework, and what the provider granted. */
@Component
@ForeignTables(value = "enrolment", because = "learning is kept by enrolment, and only the enrolment says whose it is")
class PersonalStudies implements PersonalRecords {

    private static final String STUDIES = """
            select e.module_id module, s.begun_at, s.admitted_reason, s.extended_until, s.extra_time
            from study s join enrolment e on e.id = s.enrolment_id where e.member_id = :member order by s.begun_at desc""";

    private static final String PROGRESS = """
            select e.module_id module, p.element_id element, p.opened_at, p.read_at, p.played
            from study_progress p join enrolment e on e.id = p.enrolment_id
            where e.member_id = :member order by p.opened_at desc""";

    private static final String ATTEMPTS = """
            select e.module_id module, a.attempt_no, a.started_at, a.submitted_at, a.points reached_points, a.max_points, w.response
            from study_attempt a join enrolment e on e.id = a.enrolment_id left join study_answer w on w.attempt_id = a.id
            where e.member_id = :member order by a.started_at desc""";

    private static final String HOMEWORK = """
            select e.module_id module, h.submission_no, h.body homework_text, h.link, h.submitted_at, h.points reached_points, h.max_points, h.remark
            from study_homework h join enrolment e on e.id = h.enrolment_id
            where e.member_id = :member order by h.submitted_at desc""";

    private static final String SCORES = """
            select e.module_id module, t.element_id element, t.points reached_points, t.max_points, t.noted_at
            from study_tool_score t join enrolment e on e.id = t.enrolment_id
            where e.member_id = :member order by t.noted_at desc""";

    @Override
    public List<PersonalFile> files() {
        return List.of(
                withAccount("studies", STUDIES, "study.enrolment_id"),
                withAccount("learning-progress", PROGRESS, "study_progress.enrolment_id"),
                withAccount("test-attempts", ATTEMPTS, "study_attempt.enrolment_id", "study_answer.attempt_id"),
                withAccount("tool-scores", SCORES, "study_tool_score.enrolment_id"),
                withAccount("homework", HOMEWORK, "study_homework.enrolment_id"));
    }
}
