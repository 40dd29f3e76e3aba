package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@PlanTest
@TestPropertySource(properties = "campus.plans.unknown=ASK")
class PlanQuestionsTest {

    @Autowired
    private PlanQuestions questions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Test
    void onlyWhatAModuleCouldBringIntoTheStageIsAsked() {
        List<CompetenceId> asked = campus.competences(2);
        world.publish(asked.getFirst(), 3);
        MemberId member = world.learner(Map.of(asked.getFirst(), 3, asked.getLast(), 3));
        Caller self = campus.learner(member);

        assertThat(questions.decisive(self, member))
                .extracting(OpenQuestion::competence)
                .containsExactly(asked.getFirst());

        profiles.answer(self, member, Map.of(asked.getFirst(), 0));

        assertThat(questions.decisive(self, member)).isEmpty();
    }

    @Test
    void nobodyElseLearnsWhatIsOpen() {
        MemberId member = world.learner(Map.of(campus.competence(), 3));
        Caller self = campus.learner(member);

        for (Caller other :
                List.of(campus.learner(campus.member()), campus.hr(self.requireMunicipality()), Caller.anonymous())) {
            assertThatThrownBy(() -> questions.decisive(other, member)).isInstanceOf(AccessDenied.class);
        }
    }
}
