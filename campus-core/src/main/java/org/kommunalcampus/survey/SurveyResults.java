package org.kommunalcampus.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What people answered, as far as it was counted: never fewer than five, never one more than at the last look. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class SurveyResults {

    private final SurveyCount count;
    private final QuestionnaireShelf shelf;
    private final SurveyRoundRepository rounds;
    private final Modules modules;

    /** What learners think of a module, for its provider, the Beirat and the operator; {@link NotFound} for a module of others. */
    public List<SurveyResult> ofModule(Caller caller, ModuleId module) {
        caller.requireAnyRole(Role.PROVIDER, Role.REVIEWER, Role.OPERATOR);
        modules.inside(caller, module);
        return Stream.of(SurveyKind.PREPARATION, SurveyKind.FOLLOW_UP, SurveyKind.TRANSFER)
                .map(kind -> result(shelf.current(kind), module.value()))
                .toList();
    }

    /** What came of a round, for the operator; nothing before it is over. */
    public SurveyResult ofRound(Caller caller, SurveyRoundId id) {
        caller.requireOperator();
        SurveyRound round = rounds.findById(id.value()).orElseThrow(() -> new NotFound("survey round", id));
        return result(shelf.version(round.kind(), round.number()), round.id());
    }

    /** A round; throws {@link NotFound}. */
    public SurveyRoundView round(Caller caller, SurveyRoundId id) {
        caller.requireOperator();
        return rounds.findById(id.value())
                .orElseThrow(() -> new NotFound("survey round", id))
                .view();
    }

    /** How those of the modules are judged that at least {@value SurveyFigure#FEWEST} people judged. Two queries. */
    @Open("a plain figure about modules of which at least ten people think something")
    public Map<ModuleId, SurveyFigure> figures(Collection<ModuleId> of) {
        List<SurveyQuestionId> asked = shelf.current(SurveyKind.FOLLOW_UP).questions().stream()
                .filter(SurveyQuestion::figure)
                .map(SurveyQuestion::id)
                .toList();
        Map<UUID, List<Long>> steps = new HashMap<>();
        count.chosen(of.stream().map(ModuleId::value).toList(), asked)
                .forEach(chosen -> steps(steps, chosen.subject()).set(chosen.step() - 1, chosen.answers()));
        Map<ModuleId, SurveyFigure> figures = new HashMap<>();
        steps.forEach((module, often) -> {
            long answers = often.stream().mapToLong(Long::longValue).sum();
            Double mean = mean(often);
            if (answers >= SurveyFigure.FEWEST && mean != null) {
                figures.put(new ModuleId(module), new SurveyFigure(mean, answers));
            }
        });
        return figures;
    }

    private SurveyResult result(QuestionnaireView questionnaire, UUID subject) {
        long answers = count.answers(questionnaire.kind(), subject);
        Map<SurveyQuestionId, List<Long>> steps = new HashMap<>();
        List<SurveyQuestionId> scales = questionnaire.questions().stream()
                .filter(question -> question.form().isScale())
                .map(SurveyQuestion::id)
                .toList();
        count.chosen(List.of(subject), scales)
                .forEach(chosen -> steps(steps, chosen.question()).set(chosen.step() - 1, chosen.answers()));
        return new SurveyResult(
                questionnaire.kind(),
                answers,
                questionnaire.questions().stream()
                        .map(question -> result(question, steps.getOrDefault(question.id(), none()), subject))
                        .toList());
    }

    private QuestionResult result(SurveyQuestion question, List<Long> steps, UUID subject) {
        return question.form().isScale()
                ? new QuestionResult(question, List.copyOf(steps), mean(steps), List.of())
                : new QuestionResult(question, List.of(), null, count.texts(subject, question.id()));
    }

    private static @Nullable Double mean(List<Long> steps) {
        long answers = 0;
        long sum = 0;
        for (int i = 0; i < steps.size(); i++) {
            answers += steps.get(i);
            sum += steps.get(i) * (i + 1);
        }
        return answers == 0 ? null : Math.round(10.0 * sum / answers) / 10.0;
    }

    private static <K> List<Long> steps(Map<K, List<Long>> all, K key) {
        return all.computeIfAbsent(key, ignored -> none());
    }

    private static List<Long> none() {
        List<Long> none = new ArrayList<>();
        for (int i = 0; i < AnswerForm.STEPS; i++) {
            none.add(0L);
        }
        return none;
    }
}
