package org.kommunalcampus.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.study.StudyView;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

/**
 * People answer surveys. That somebody took part is kept as a flag without a time; the answers go into a box under a random id, and nothing leads from one to the
 * other. Nobody has to answer.
 */
@UseCase
@RequiredArgsConstructor
public class Surveys {

    private static final int LONGEST = 2000;

    private final SurveyOccasions occasions;
    private final SurveyRoundRepository rounds;
    private final ParticipationRepository participations;
    private final SlipRepository slips;
    private final SlipPaper paper;
    private final QuestionnaireShelf shelf;

    /** What the caller may answer now and has not. */
    @Transactional(readOnly = true)
    public List<OpenSurvey> open(Caller caller) {
        Set<Participation.Key> done = participations.keysOf(participant(caller));
        return occasions.of(caller).stream()
                .filter(survey -> !done.contains(key(caller, survey)))
                .toList();
    }

    /** What the caller may answer now about the module of that study, and has not. */
    @Transactional(readOnly = true)
    public Optional<OpenSurvey> at(Caller caller, StudyView study) {
        caller.requireSelf(study.enrolment().member());
        return occasions.at(study).filter(survey -> !participations.existsById(key(caller, survey)));
    }

    /** The questions of one that the caller may answer; {@link Refused} {@code survey-answered} for one that was, {@link NotFound} for any other. */
    @Transactional(readOnly = true)
    public SurveySheet sheet(Caller caller, SurveyKind kind, UUID subject) {
        OpenSurvey survey = occasions.of(caller).stream()
                .filter(open -> open.kind() == kind && open.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> new NotFound("survey", subject));
        if (participations.existsById(key(caller, survey))) {
            throw answered();
        }
        return new SurveySheet(survey, questions(survey));
    }

    /**
     * Puts the answers into the box. Throws {@link Invalid} for a scale that is not answered, and {@code names-mail}, {@code names-phone} or {@code names-somebody} for words
     * in which the screening found something unless they are sent as {@code screened}; {@link Refused} {@code survey-changed} where other questions are asked by now
     * and {@code survey-answered} for who took part.
     */
    public void answer(Caller caller, SurveyKind kind, UUID subject, SurveyAnswers answers) {
        SurveySheet sheet = sheet(caller, kind, subject);
        if (sheet.questionnaire().number() != answers.number()) {
            throw new Refused("survey-changed", "other questions are asked about " + subject);
        }
        Map<SurveyQuestionId, String> kept = checked(caller, sheet.questionnaire(), answers);
        try {
            participations.saveAndFlush(new Participation(key(caller, sheet.survey())));
        } catch (DataIntegrityViolationException atTheSameTime) {
            throw answered();
        }
        UUID id = UUID.randomUUID();
        slips.save(new Slip(id, sheet.survey(), answers.number(), paper.write(id, kept)));
    }

    private QuestionnaireView questions(OpenSurvey survey) {
        return survey.kind().isAboutModule()
                ? shelf.current(survey.kind())
                : shelf.version(
                        survey.kind(),
                        rounds.findById(survey.subject()).orElseThrow().number());
    }

    private static Map<SurveyQuestionId, String> checked(
            Caller caller, QuestionnaireView questionnaire, SurveyAnswers answers) {
        var checks = new FieldChecks();
        Map<SurveyQuestionId, String> kept = new HashMap<>();
        for (SurveyQuestion question : questionnaire.questions()) {
            String pointer = "/answers/" + question.id();
            String given = answers.values().get(question.id());
            if (question.form().isScale()) {
                if (given != null && given.matches("[1-" + AnswerForm.STEPS + "]")) {
                    kept.put(question.id(), given);
                } else {
                    checks.reject(pointer, "required", "A step from 1 to " + AnswerForm.STEPS + " is needed.");
                }
            } else {
                String words = checks.optionalText(pointer, given, LONGEST);
                if (words != null) {
                    kept.put(question.id(), words);
                    if (!answers.screened()) {
                        screen(pointer, words, caller.name(), checks);
                    }
                }
            }
        }
        checks.orThrow();
        return kept;
    }

    private static void screen(String pointer, String words, String writer, FieldChecks checks) {
        for (TextScreen.Finding finding : TextScreen.find(words, writer)) {
            switch (finding) {
                case MAIL -> checks.reject(pointer, "names-mail", "There is an address for e-mails in it.");
                case PHONE -> checks.reject(pointer, "names-phone", "There is a telephone number in it.");
                case NAME -> checks.reject(pointer, "names-somebody", "There is a name in it.");
            }
        }
    }

    private static Participation.Key key(Caller caller, OpenSurvey survey) {
        return new Participation.Key(participant(caller), survey.kind(), survey.subject());
    }

    private static String participant(Caller caller) {
        caller.requireAnyRole(Role.LEARNER, Role.HR, Role.PROVIDER);
        MemberId member = caller.member();
        IdentityKey identity = caller.identity();
        if (member == null && identity == null) {
            throw new AccessDenied("person");
        }
        return member == null ? String.valueOf(identity) : member.toString();
    }

    private static Refused answered() {
        return new Refused("survey-answered", "the caller took part");
    }
}
