package org.kommunalcampus.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Puts questions of the guide and of the plan into the form in which a person is asked them. */
@Component
@RequiredArgsConstructor
class QuestionComposer {

    private final Competences competences;
    private final GuideCompetences references;
    private final LevelWords words;

    /** What the guide asks now, in its order; scales of competences that no framework has any more are left out. */
    List<GuideQuestion> open(Guide guide, Map<String, GuideAnswer> answers) {
        Map<String, CompetenceId> known = references.of(guide);
        return guide.questions().stream()
                .filter(question -> !answers.containsKey(question.id()))
                .filter(question -> question.competence() == null || known.containsKey(question.competence()))
                .filter(question -> isReached(question, answers))
                .toList();
    }

    private static boolean isReached(GuideQuestion question, Map<String, GuideAnswer> answers) {
        var condition = question.onlyIf();
        if (condition == null) {
            return true;
        }
        GuideAnswer earlier = answers.get(condition.question());
        return earlier != null && earlier.value().chosen().stream().anyMatch(condition.options()::contains);
    }

    InterviewQuestion asked(Guide guide, GuideQuestion question) {
        List<InterviewOption> options = question.kind() == AnswerMode.SCALE
                ? Optional.ofNullable(references.of(guide).get(question.competence()))
                        .map(id -> scale(guide, competences.details(id), null, false))
                        .orElse(List.of())
                : question.options().stream()
                        .map(option -> new InterviewOption(option.id(), option.text(), null, false))
                        .toList();
        return new InterviewQuestion(question.id(), question.kind(), question.text(), question.hint(), options, false);
    }

    InterviewQuestion asked(Guide guide, OpenQuestion question) {
        return asked(guide, question.competence(), question.target());
    }

    /** Asks for a level; more than the target, where there is one, need not be said. */
    InterviewQuestion asked(Guide guide, CompetenceId competence, @Nullable Integer target) {
        CompetenceDetails details = competences.details(competence);
        return new InterviewQuestion(
                id(competence),
                AnswerMode.SCALE,
                guide.planQuestion(details.competence().name()),
                details.competence().description(),
                scale(guide, details, target, target == null),
                true);
    }

    private List<InterviewOption> scale(
            Guide guide, CompetenceDetails details, @Nullable Integer target, boolean every) {
        List<InterviewOption> options = new ArrayList<>();
        options.add(new InterviewOption("0", guide.nothing(), 0, false));
        (every ? words.all(details) : words.own(details)).forEach((level, word) -> {
            if (target == null || level < target) {
                options.add(new InterviewOption(String.valueOf(level), word, level, false));
            }
        });
        if (target != null) {
            LocalizedText word = words.all(details).get(target);
            options.add(new InterviewOption(
                    String.valueOf(target), word == null ? LocalizedText.german("") : word, target, true));
        }
        return options;
    }

    static String id(CompetenceId competence) {
        return GuideReader.OF_THE_PLAN + competence;
    }

    /** The competence that a question of the plan asks for; empty for questions of a guide. */
    static Optional<CompetenceId> competence(String question) {
        if (!question.startsWith(GuideReader.OF_THE_PLAN)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CompetenceId.of(question.substring(GuideReader.OF_THE_PLAN.length())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
