package org.kommunalcampus.web.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.learner.ProfilePage.LevelText;
import org.kommunalcampus.web.learner.ProfilePage.Skill;
import org.springframework.stereotype.Component;

/** Puts the questions of a plan into the words of the competences. */
@Component
@RequiredArgsConstructor
class QuestionPages {

    private static final int AT_ONCE = 7;
    private static final int SECONDS_EACH = 25;

    private final Curricula curricula;
    private final Comparisons comparisons;
    private final Skills skills;
    private final Phrases phrases;

    /** How many of so many questions are asked at once. */
    static int atOnce(int questions) {
        return Math.min(AT_ONCE, questions);
    }

    /** About how many minutes so many answers take. */
    static int minutes(int questions) {
        return Math.ceilDiv(questions * SECONDS_EACH, 60);
    }

    QuestionPage of(Caller caller, Locale locale) {
        List<OpenQuestion> open =
                curricula.of(caller, caller.requireMember()).plan().questions();
        List<OpenQuestion> now = open.subList(0, atOnce(open.size()));
        List<CompetenceId> asked = now.stream().map(OpenQuestion::competence).toList();
        Map<String, Skill> known = skills.of(comparisons.of(caller, locale), asked, Map.of(), locale).stream()
                .flatMap(group -> group.skills().stream())
                .collect(Collectors.toMap(Skill::id, Function.identity(), (first, again) -> first));
        return new QuestionPage(
                now.stream()
                        .map(question -> question(question, known, locale))
                        .filter(Objects::nonNull)
                        .toList(),
                minutes(now.size()),
                open.size() - now.size());
    }

    private QuestionPage.@Nullable Question question(OpenQuestion question, Map<String, Skill> known, Locale locale) {
        Skill skill = known.get(question.competence().toString());
        return skill == null
                ? null
                : new QuestionPage.Question(
                        skill.id(),
                        skill.name(),
                        skill.description(),
                        skill.requiredBy(),
                        choices(skill, question.target(), locale));
    }

    /** More than what is asked for need not be said. */
    private List<Option> choices(Skill skill, int target, Locale locale) {
        var choices = new ArrayList<Option>();
        choices.add(new Option("0", phrases.say("learner.question.nothing", locale)));
        for (LevelText level : skill.levels()) {
            if (level.level() < target) {
                choices.add(new Option(
                        String.valueOf(level.level()),
                        phrases.say("learner.question.level", locale, level.level(), level.meaning())));
            }
        }
        choices.add(new Option(String.valueOf(target), enough(skill, target, locale)));
        return choices;
    }

    private String enough(Skill skill, int target, Locale locale) {
        return skill.levels().stream()
                .filter(level -> level.level() == target)
                .findFirst()
                .map(level -> phrases.say("learner.question.enough.named", locale, target, level.meaning()))
                .orElseGet(() -> phrases.say("learner.question.enough", locale, target));
    }
}
