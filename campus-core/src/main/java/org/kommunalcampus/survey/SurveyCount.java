package org.kommunalcampus.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was counted: how often each step was chosen, and words without order. A lot of slips goes in as a whole. */
@Component
@SetBased("answers are added to counts, a whole lot at once, and read as sums")
@RequiredArgsConstructor
class SurveyCount {

    private static final String ANSWERS = """
            insert into survey_count (kind, subject, answers) values (?, ?, ?)
            on duplicate key update answers = answers + values(answers)""";

    private static final String STEPS = """
            insert into survey_tally (subject, question_id, step, answers) values (?, ?, ?, ?)
            on duplicate key update answers = answers + values(answers)""";

    private static final String TEXT = "insert into survey_text (id, subject, question_id, body) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final JdbcClient queries;

    /** How often a step was chosen. */
    record Chosen(UUID subject, SurveyQuestionId question, int step, long answers) {}

    /** Adds all of them; words get random ids, in whose order they are read. */
    void add(SurveyKind kind, UUID subject, QuestionnaireView asked, List<Map<SurveyQuestionId, String>> lot) {
        jdbc.update(ANSWERS, kind.name(), subject.toString(), lot.size());
        Map<SurveyQuestionId, Map<Integer, Long>> steps = new HashMap<>();
        List<Object[]> texts = new ArrayList<>();
        for (SurveyQuestion question : asked.questions()) {
            for (Map<SurveyQuestionId, String> answers : lot) {
                String answer = answers.get(question.id());
                if (answer != null && question.form().isScale()) {
                    steps.computeIfAbsent(question.id(), ignored -> new HashMap<>())
                            .merge(Integer.valueOf(answer), 1L, Long::sum);
                } else if (answer != null) {
                    texts.add(new Object[] {
                        UUID.randomUUID().toString(),
                        subject.toString(),
                        question.id().toString(),
                        answer
                    });
                }
            }
        }
        List<Object[]> tallies = new ArrayList<>();
        steps.forEach((question, chosen) -> chosen.forEach(
                (step, often) -> tallies.add(new Object[] {subject.toString(), question.toString(), step, often})));
        jdbc.batchUpdate(STEPS, tallies);
        texts.sort((one, other) -> one[0].toString().compareTo(other[0].toString()));
        jdbc.batchUpdate(TEXT, texts);
    }

    long answers(SurveyKind kind, UUID subject) {
        return queries.sql("select answers from survey_count where kind = :kind and subject = :subject")
                .param("kind", kind.name())
                .param("subject", subject.toString())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    List<Chosen> chosen(Collection<UUID> subjects, Collection<SurveyQuestionId> questions) {
        if (subjects.isEmpty() || questions.isEmpty()) {
            return List.of();
        }
        return queries.sql("""
                        select subject, question_id, step, answers from survey_tally
                        where subject in (:subjects) and question_id in (:questions)""")
                .param("subjects", subjects.stream().map(UUID::toString).toList())
                .param(
                        "questions",
                        questions.stream().map(SurveyQuestionId::toString).toList())
                .query((row, number) -> new Chosen(
                        UUID.fromString(row.getString("subject")),
                        SurveyQuestionId.of(row.getString("question_id")),
                        row.getInt("step"),
                        row.getLong("answers")))
                .list();
    }

    List<String> texts(UUID subject, SurveyQuestionId question) {
        return queries.sql(
                        "select body from survey_text where subject = :subject and question_id = :question order by id")
                .param("subject", subject.toString())
                .param("question", question.toString())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
