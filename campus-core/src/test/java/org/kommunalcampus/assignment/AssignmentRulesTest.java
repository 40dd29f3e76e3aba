package org.kommunalcampus.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class AssignmentRulesTest {

    @Autowired
    private AssignmentRules rules;

    @Autowired
    private Assignments assignments;

    @Autowired
    private AssignmentReports reports;

    @Autowired
    private Completions completions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private Caller hr;
    private MemberId clerk;
    private MemberId cook;
    private JobProfileId job;
    private ModuleId module;

    @BeforeEach
    void aTownWithAClerkAndACook() {
        town = campus.municipality();
        hr = campus.hr(town);
        clerk = campus.member(town);
        cook = campus.member(town);
        job = campus.jobProfile(Map.of(campus.competence(), 2));
        module = campus.module(campus.provider(), Format.ONLINE, Map.of(campus.competence(), 3));
        profiles.assignJobProfile(hr, clerk, job);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void aRuleReachesThoseWhoMatchAndNobodyElse() {
        RuleDraft draft = draft(null, 0);
        assertThat(rules.preview(hr, town, draft).people()).containsExactly(clerk);

        rules.create(hr, town, draft);

        assertThat(states(clerk)).containsExactly(AssignmentState.OPEN);
        assertThat(states(cook)).isEmpty();
    }

    @Test
    void whoNoLongerMatchesLosesWhatIsOpenAndKeepsWhatIsDone() {
        rules.create(hr, town, draft(null, 0));
        profiles.assignJobProfile(hr, cook, job);
        rules.runIn(List.of(town));
        completions.record(hr, cook, module, today(), "Liste");
        profiles.assignJobProfile(hr, clerk, null);
        profiles.assignJobProfile(hr, cook, null);

        rules.runIn(List.of(town));

        assertThat(states(clerk)).isEmpty();
        assertThat(states(cook)).containsExactly(AssignmentState.DONE);
        profiles.assignJobProfile(hr, clerk, job);
        rules.runIn(List.of(town));
        assertThat(states(clerk)).containsExactly(AssignmentState.OPEN);
    }

    @Test
    void anExemptionByHandOutlivesEveryRun() {
        RuleId id = rules.create(hr, town, draft(null, 0));
        AssignmentId kept = Objects.requireNonNull(rules.find(hr, id).assignment());
        assignments.exempt(hr, kept, clerk, "Elternzeit");

        rules.runIn(List.of(town));

        assertThat(states(clerk)).containsExactly(AssignmentState.EXEMPT);
        assignments.reinstate(hr, kept, clerk);
        assignments.withdrawFor(hr, kept, clerk, "nicht nötig");
        rules.runIn(List.of(town));
        assertThat(states(clerk)).isEmpty();
    }

    @Test
    void aRecordThatExpiresIsAskedForAgainAndTheOldOneNoLongerCounts() {
        completions.record(hr, clerk, module, today(), "Liste");
        rules.create(hr, town, draft(12, 30));
        assertThat(states(clerk)).isEmpty();
        LocalDate expires = today().plusMonths(12);

        clock.advance(Duration.ofDays(340));
        rules.runIn(List.of(town));

        assertThat(assignments.standingOf(Set.of(clerk)).get(clerk))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.due()).isEqualTo(expires);
                    assertThat(task.countsFrom())
                            .isEqualTo(expires.minusMonths(12).plusDays(1));
                });
        assertThat(states(clerk)).containsExactly(AssignmentState.OPEN);
        completions.record(hr, clerk, module, today(), "Liste");
        assertThat(states(clerk)).containsExactly(AssignmentState.DONE);
        clock.advance(Duration.ofDays(340));
        rules.runIn(List.of(town));
        assertThat(states(clerk)).containsExactly(AssignmentState.OPEN);
    }

    @Test
    void aRuleThatIsSwitchedOffAsksNothing() {
        RuleId id = rules.create(hr, town, draft(null, 0));
        long version = rules.find(hr, id).version();
        assertThatThrownBy(() -> rules.switchTo(hr, id, false, version + 1)).isInstanceOf(Stale.class);

        rules.switchTo(hr, id, false, version);
        assertThat(assignments.standingOf(Set.of(clerk))).isEmpty();

        rules.switchTo(hr, id, true, rules.find(hr, id).version());
        assertThat(assignments.standingOf(Set.of(clerk))).containsKey(clerk);
    }

    @Test
    void nobodyElseMakesOrChangesRules() {
        RuleId id = rules.create(hr, town, draft(null, 0));
        Caller foreign = campus.hr(campus.municipality());

        assertThatThrownBy(() -> rules.create(foreign, town, draft(null, 0))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> rules.preview(foreign, town, draft(null, 0))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> rules.find(foreign, id)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> rules.change(foreign, id, draft(null, 0), 0)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> rules.of(campus.learner(clerk), town)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> rules.create(hr, town, draft(0, 400))).isInstanceOf(Invalid.class);
    }

    private RuleDraft draft(@Nullable Integer validMonths, int leadDays) {
        return new RuleDraft(
                "Unterweisung",
                new Task(module, AssignmentKind.MANDATORY, "Vorgeschrieben", DueDate.afterEntry(30)),
                new RuleConditions(Set.of(job), Set.of(), null, validMonths, leadDays));
    }

    private List<AssignmentState> states(MemberId member) {
        return reports.of(campus.learner(member), member).stream()
                .map(PersonalTask::state)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
