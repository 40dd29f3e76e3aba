package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@PlanTest
class AcceptancesTest {

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private AcceptedStages accepted;

    @Autowired
    private Curricula curricula;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    private CompetenceId wanted;
    private ModuleId module;
    private MemberId member;
    private Caller self;

    @BeforeEach
    void aLearnerWithAGap() {
        wanted = campus.competence();
        module = world.publish(wanted, 3);
        member = world.learner(Map.of(wanted, 3));
        self = campus.learner(member);
    }

    @Test
    void whatIsAcceptedStaysOnItsDays() {
        Entry before = curricula.of(self, member).plan().entries().getFirst();

        CurriculumView view = acceptances.accept(self, member, seen());

        assertThat(view.plan().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.module()).isEqualTo(module);
            assertThat(entry.plannedStart()).isEqualTo(before.plannedStart());
            assertThat(entry.plannedEnd()).isEqualTo(before.plannedEnd());
        });
        assertThat(accepted.of(List.of(member)).get(member).accepted())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.module()).isEqualTo(module);
                    assertThat(kept.start()).isEqualTo(before.plannedStart());
                    assertThat(kept.end()).isEqualTo(before.plannedEnd());
                });
    }

    @Test
    void whatIsTakenBackIsPlannedFreely() {
        acceptances.accept(self, member, seen());

        acceptances.withdraw(self, member);
        acceptances.withdraw(self, member);

        assertThat(accepted.of(List.of(member))).isEmpty();
    }

    @Test
    void onlyTheVersionThatWasSeenIsAccepted() {
        long seen = seen();

        assertThatThrownBy(() -> acceptances.accept(self, member, seen + 1)).isInstanceOf(Stale.class);

        assertThat(accepted.of(List.of(member))).isEmpty();
    }

    @Test
    void whoNamesNoVersionAcceptsTheOneThatHolds() {
        seen();

        acceptances.accept(self, member, null);

        assertThat(accepted.of(List.of(member)).get(member).accepted())
                .singleElement()
                .satisfies(kept -> assertThat(kept.module()).isEqualTo(module));
    }

    @Test
    void anEmptyStageCannotBeAccepted() {
        world.withdraw(module);
        world.settle();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> acceptances.accept(self, member, seen()))
                .returns("nothing-to-accept", Refused::getCode);
    }

    @Test
    void nobodyAcceptsForSomebodyElse() {
        Caller colleague = campus.learner(world.learner(Map.of(wanted, 3)));
        Caller hr = campus.hr(self.requireMunicipality());

        for (Caller other : List.of(colleague, hr, Caller.anonymous())) {
            assertThatThrownBy(() -> acceptances.accept(other, member, 1L)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> acceptances.withdraw(other, member)).isInstanceOf(AccessDenied.class);
        }
        assertThat(accepted.of(List.of(member))).isEmpty();
    }

    private long seen() {
        return curricula.of(self, member).version();
    }
}
