package org.kommunalcampus.web.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.survey.OpenSurvey;
import org.kommunalcampus.survey.QuestionnaireView;
import org.kommunalcampus.survey.Questionnaires;
import org.kommunalcampus.survey.SurveyAnswers;
import org.kommunalcampus.survey.SurveyCalendar;
import org.kommunalcampus.survey.SurveyKind;
import org.kommunalcampus.survey.SurveyQuestion;
import org.kommunalcampus.survey.SurveyQuestionId;
import org.kommunalcampus.survey.Surveys;
import org.springframework.stereotype.Component;

/** What those of the demo who completed something think of it and whether they apply it. */
@Component
@RequiredArgsConstructor
class DemoOpinions {

    private static final List<String> STEPS = List.of("5", "4", "4", "5", "3", "4", "5", "2", "4", "5", "4", "3");

    private static final List<String> WORDS = List.of(
            "Gute Beispiele aus dem Alltag einer Kommune.",
            "Die Übungen haben mir am meisten gebracht.",
            "Für den Anfang genau richtig, am Ende ging es etwas schnell.",
            "Ein Blatt zum Nachschlagen wäre schön.",
            "Ich habe es schon am nächsten Tag gebraucht.");

    private static final int SILENT = 8;
    private static final int WORDY = 3;

    private final Members members;
    private final Surveys surveys;
    private final Questionnaires questionnaires;
    private final SurveyCalendar calendar;

    void load(Caller caller, Set<MemberId> people) {
        Map<SurveyKind, QuestionnaireView> asked = Map.of(
                SurveyKind.FOLLOW_UP, questionnaires.current(caller, SurveyKind.FOLLOW_UP),
                SurveyKind.TRANSFER, questionnaires.current(caller, SurveyKind.TRANSFER));
        int turn = 0;
        for (MemberView person : inOrder(people)) {
            Caller learner = new Caller(
                    person.fullName(),
                    Set.of(Role.LEARNER),
                    new IdentityKey(DemoAccount.ISSUER, person.personnelKey()),
                    person.id(),
                    person.municipality(),
                    null);
            for (OpenSurvey survey : surveys.open(learner)) {
                QuestionnaireView questions = asked.get(survey.kind());
                if (questions != null && turn++ % SILENT != 0) {
                    surveys.answer(learner, survey.kind(), survey.subject(), answers(questions, turn));
                }
            }
        }
        calendar.countModules();
    }

    private List<MemberView> inOrder(Collection<MemberId> people) {
        return members.byIds(people).values().stream()
                .sorted((one, other) -> one.personnelKey().compareTo(other.personnelKey()))
                .toList();
    }

    private static SurveyAnswers answers(QuestionnaireView questions, int turn) {
        Map<SurveyQuestionId, String> values = new HashMap<>();
        int place = turn;
        for (SurveyQuestion question : questions.questions()) {
            if (question.form().isScale()) {
                values.put(question.id(), STEPS.get(place++ % STEPS.size()));
            } else if (turn % WORDY == 0) {
                values.put(question.id(), WORDS.get(turn / WORDY % WORDS.size()));
            }
        }
        return new SurveyAnswers(questions.number(), values, true);
    }
}
