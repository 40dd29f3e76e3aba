package org.kommunalcampus.survey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

/** The operator says what surveys ask. Each change is a new version; a question whose words and form stay is the same question, and its answers add up. */
@UseCase
@RequiredArgsConstructor
public class Questionnaires {

    private static final int FEWEST = 3;
    private static final int MOST = 6;
    private static final int LONGEST = 300;

    private final QuestionnaireShelf shelf;
    private final QuestionnaireRepository questionnaires;
    private final Audit audit;
    private final Clock clock;

    /** What is asked now. */
    @Transactional(readOnly = true)
    public QuestionnaireView current(Caller caller, SurveyKind kind) {
        caller.requireOperator();
        return shelf.current(kind);
    }

    /** One version, 0 for what comes with the program; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public QuestionnaireView version(Caller caller, SurveyKind kind, int number) {
        caller.requireOperator();
        return shelf.version(kind, number);
    }

    /** All versions, the latest first; the last one is what comes with the program. */
    @Transactional(readOnly = true)
    public List<QuestionnaireView> versions(Caller caller, SurveyKind kind) {
        caller.requireOperator();
        List<QuestionnaireView> all = new ArrayList<>(questionnaires.findByKindOrderByNumberDesc(kind).stream()
                .map(Questionnaire::view)
                .toList());
        all.add(QuestionnaireShelf.shipped(kind));
        return List.copyOf(all);
    }

    /**
     * Asks this from now on. What asks the same as now makes no new version. Throws {@link Invalid} for fewer than three or more than six questions, a missing
     * text, a figure that is no scale or more than one, and {@link Stale} when the current version is not {@code expected}.
     */
    public QuestionnaireView publish(Caller caller, SurveyKind kind, List<QuestionDraft> drafts, long expected) {
        caller.requireOperator();
        QuestionnaireView now = shelf.current(kind);
        List<SurveyQuestion> questions = checked(drafts, now);
        Stale.check(expected, now.number());
        if (questions.equals(now.questions())) {
            return now;
        }
        var next = new Questionnaire(kind, now.number() + 1, questions, Times.now(clock));
        try {
            questionnaires.saveAndFlush(next);
        } catch (DataIntegrityViolationException e) {
            throw new Stale(e);
        }
        audit.record(caller, "questionnaire.published", "questionnaire", kind + " " + (now.number() + 1), null);
        return next.view();
    }

    private static List<SurveyQuestion> checked(List<QuestionDraft> drafts, QuestionnaireView now) {
        var checks = new FieldChecks();
        if (drafts.size() < FEWEST || drafts.size() > MOST) {
            checks.reject("/questions", "count", "A survey has three to six questions.");
        }
        List<SurveyQuestion> questions = new ArrayList<>();
        int figures = 0;
        for (int i = 0; i < drafts.size(); i++) {
            QuestionDraft draft = drafts.get(i);
            String at = "/questions/" + i;
            String de = checks.line(at + "/de", draft.de(), LONGEST);
            @Nullable String en = checks.optionalLine(at + "/en", draft.en(), LONGEST);
            AnswerForm form = draft.form();
            if (form == null) {
                checks.reject(at + "/form", "required", "A question is answered on a scale or in words.");
            } else {
                figures += draft.figure() ? 1 : 0;
                if (draft.figure() && (!form.isScale() || figures > 1)) {
                    checks.reject(at + "/figure", "one-scale", "One question on a scale gives the figure.");
                }
                SurveyQuestion question = known(form, new LocalizedText(de, en), draft.figure(), now);
                if (questions.stream().anyMatch(other -> other.text().de().equals(de))) {
                    checks.reject(at + "/de", "duplicate", "Another question asks the same.");
                }
                questions.add(question);
            }
        }
        checks.orThrow();
        return questions;
    }

    private static SurveyQuestion known(AnswerForm form, LocalizedText text, boolean figure, QuestionnaireView now) {
        SurveyQuestionId id = now.questions().stream()
                .filter(question ->
                        question.form() == form && question.text().de().equals(text.de()))
                .map(SurveyQuestion::id)
                .findFirst()
                .orElseGet(SurveyQuestionId::next);
        return new SurveyQuestion(id, form, text, figure);
    }
}
