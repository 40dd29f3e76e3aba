package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** How many questions of the plan people of the demo answer until no answer would change their current stage any more. Nothing is stored. */
@ApiTest
@TestPropertySource(properties = "campus.plans.unknown=ASK")
class QuestionsUntilSteadyTest {

    private static final int EACH = 10;
    private static final int GOAL = 8;
    private static final int LONGEST = 12;

    @Autowired
    private PlanningContexts contexts;

    @Autowired
    private LearnerReader learners;

    @Autowired
    private JdbcClient jdbc;

    /**
     * How a dialogue went.
     *
     * @param answers until no question was left
     * @param steady until the stage was the one with which the dialogue ended, and stayed so
     */
    private record Course(int answers, int steady) {}

    @Test
    void theCurrentStageIsSteadyAfterFewAnswers() {
        PlanningContext context = contexts.current();
        Map<MemberId, Learner> people = learners.of(sample(), context);
        assertThat(people).hasSizeGreaterThanOrEqualTo(25);

        look("nothing", people, context, question -> 0);
        look("half", people, context, question -> question.target() / 2);
        look("all", people, context, OpenQuestion::target);
    }

    private static void look(
            String name, Map<MemberId, Learner> people, PlanningContext context, ToIntFunction<OpenQuestion> answer) {
        List<Course> courses = people.values().stream()
                .map(person -> course(person, context, answer))
                .toList();
        int steady = median(courses, Course::steady);
        int answers = median(courses, Course::answers);
        System.out.printf(
                Locale.ROOT,
                "interview.steady.%s = %d answers, median of %d people (goal ≤ %d)%ninterview.answers.%s = %d until nothing is left to ask%n",
                name,
                steady,
                courses.size(),
                GOAL,
                name,
                answers);
        assertThat(steady).isLessThanOrEqualTo(GOAL);
        assertThat(answers).isBetween(1, LONGEST);
    }

    private static int median(List<Course> courses, ToIntFunction<Course> figure) {
        return courses.stream().mapToInt(figure).sorted().toArray()[courses.size() / 2];
    }

    private static Course course(Learner person, PlanningContext context, ToIntFunction<OpenQuestion> answer) {
        Learner known = person;
        List<Set<ModuleId>> stages = new ArrayList<>();
        stages.add(PlanQuestions.stage(context.plan(known)));
        List<OpenQuestion> open = PlanQuestions.decisive(context, known);
        while (!open.isEmpty()) {
            OpenQuestion question = open.getFirst();
            known = known.knowing(question.competence(), answer.applyAsInt(question));
            stages.add(PlanQuestions.stage(context.plan(known)));
            open = PlanQuestions.decisive(context, known);
        }
        int steady = stages.size() - 1;
        while (steady > 0 && stages.get(steady - 1).equals(stages.getLast())) {
            steady--;
        }
        return new Course(stages.size() - 1, steady);
    }

    private List<MemberId> sample() {
        List<MemberId> all =
                jdbc.sql("select id from member order by personnel_key, id").query(String.class).list().stream()
                        .map(MemberId::of)
                        .toList();
        List<MemberId> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += EACH) {
            some.add(all.get(i));
        }
        return some;
    }
}
