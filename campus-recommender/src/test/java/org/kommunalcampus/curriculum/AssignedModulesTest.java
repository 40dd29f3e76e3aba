package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class AssignedModulesTest {

    @Autowired
    private Assignments assignments;

    @Autowired
    private Curricula curricula;

    @Autowired
    private Members members;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MemberId member;
    private MunicipalityId town;
    private Caller hr;
    private ModuleId module;

    @BeforeEach
    void somebodyWhoLacksNothing() {
        member = world.learner(Map.of());
        town = members.find(member).municipality();
        hr = campus.hr(town);
        module = world.publish(campus.competence(), 3);
        curricula.of(campus.learner(member), member);
        world.settle();
    }

    @Test
    void anAssignedModuleEntersThePlanAtOnceAndLeavesItWhenTakenBack() {
        LocalDate due = LocalDate.now(clock).plusDays(60);
        AssignmentId id = assign(AssignmentKind.MANDATORY, DueDate.on(due));
        world.settle();

        var view = curricula.of(campus.learner(member), member);
        assertThat(view.trigger()).isEqualTo(Trigger.ASSIGNMENT);
        assertThat(view.plan().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.module()).isEqualTo(module);
            assertThat(entry.mandatory()).isTrue();
            assertThat(entry.reasons()).anySatisfy(reason -> {
                assertThat(reason.rule()).isEqualTo(RuleName.ASSIGNED_BY_EMPLOYER);
                assertThat(reason.date()).isEqualTo(due);
            });
        });
        assertThatThrownBy(() ->
                        curricula.decide(campus.learner(member), member, module, Decision.Kind.REFUSE, "keine Zeit"))
                .isInstanceOf(Refused.class);

        assignments.withdraw(hr, id, "Irrtum", 0);
        world.settle();
        assertThat(world.planOf(member)).isEmpty();
    }

    @Test
    void aRecommendedModuleStandsInThePlanUntilItIsRefused() {
        assign(AssignmentKind.RECOMMENDED, DueDate.open());
        world.settle();
        assertThat(world.planOf(member)).containsExactly(module);
        assertThat(world.plan(member).entries().getFirst().mandatory()).isFalse();

        curricula.decide(campus.learner(member), member, module, Decision.Kind.REFUSE, null);

        assertThat(world.planOf(member)).isEmpty();
    }

    private AssignmentId assign(AssignmentKind kind, DueDate due) {
        return assignments.assign(hr, town, new Task(module, kind, "Unterweisung", due), Audience.of(member));
    }
}
