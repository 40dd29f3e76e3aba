package org.kommunalcampus.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

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
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class AssignmentRulesTest {

    @Autowired
    private AssignmentRules rules;

    @Autowired
    private Assignments assignments;

    @Autowired
    private TaskDecisions decisions;

    @Autowired
    private AssignmentReports reports;

    @Autowired
    private Completions completions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Units units;

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
        profiles.assignJobs(hr, clerk, JobAssignment.of(job));
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void aRuleReachesThoseWhoMatchAndNobodyElse() {
        RuleDraft draft = draft(null, 0);
        assertThat(rules.preview(hr, town, draft, null).people()).containsExactly(clerk);

        rules.create(hr, town, draft);

        assertThat(states(clerk)).containsExactly(AssignmentState.OPEN);
        assertThat(states(cook)).isEmpty();
    }

    @Test
    void whomRulesNameIsReadOnceForAllOfThemWhateverIsCompleted() {
        units.importUnits(hr, town, List.of(new UnitRow("10", "Amt", null), new UnitRow("10.1", "Team", "10")));
        staffRegister.importMembers(
                hr, town, List.of(new MemberRow("U-1", "Ute", "Unten", null, "10.1", null, "2020-01-01")));
        MemberId ute = members.byPersonnelKey(hr, town, "U-1").orElseThrow().id();
        UnitId office = units.tree(hr, town).getFirst().id();
        completions.record(hr, clerk, module, today(), "Liste");
        Set<JobProfileId> jobs = Set.of(job);
        rules.create(hr, town, draft("nach Tätigkeit", new RuleConditions(jobs, Set.of(), null, null, 0)));
        rules.create(hr, town, draft("nach Stelle", new RuleConditions(Set.of(), Set.of(office), null, null, 0)));
        rules.create(hr, town, draft("Neue", new RuleConditions(Set.of(), Set.of(), today(), null, 0)));
        RuleId off = rules.create(hr, town, draft("aus", RuleConditions.everybody()));
        rules.switchTo(hr, off, false, rules.find(hr, off).version());

        assertThat(rules.fitting(hr, town))
                .containsOnly(
                        entry("nach Tätigkeit", Set.of(clerk)),
                        entry("nach Stelle", Set.of(ute)),
                        entry("Neue", Set.of()));

        int few = StatementCount.during(() -> rules.fitting(hr, town));
        int shown = StatementCount.during(() -> rules.of(hr, town));
        for (int more = 0; more < 5; more++) {
            rules.create(hr, town, draft("weitere " + more, new RuleConditions(jobs, Set.of(office), null, null, 0)));
        }
        assertThat(StatementCount.during(() -> rules.fitting(hr, town))).isEqualTo(few);
        assertThat(StatementCount.during(() -> rules.of(hr, town))).isEqualTo(shown);
    }

    @Test
    void whoNoLongerMatchesLosesWhatIsOpenAndKeepsWhatIsDone() {
        rules.create(hr, town, draft(null, 0));
        profiles.assignJobs(hr, cook, JobAssignment.of(job));
        rules.runIn(List.of(town));
        completions.record(hr, cook, module, today(), "Liste");
        profiles.assignJobs(hr, clerk, JobAssignment.of(null));
        profiles.assignJobs(hr, cook, JobAssignment.of(null));

        rules.runIn(List.of(town));

        assertThat(states(clerk)).isEmpty();
        assertThat(states(cook)).containsExactly(AssignmentState.DONE);
        profiles.assignJobs(hr, clerk, JobAssignment.of(job));
        rules.runIn(List.of(town));
        assertThat(states(clerk)).containsExactly(AssignmentState.OPEN);
    }

    @Test
    void anExemptionByHandOutlivesEveryRun() {
        RuleId id = rules.create(hr, town, draft(null, 0));
        AssignmentId kept = Objects.requireNonNull(rules.find(hr, id).assignment());
        decisions.exempt(hr, Set.of(new TaskKey(kept, clerk)), "Elternzeit");

        rules.runIn(List.of(town));

        assertThat(states(clerk)).containsExactly(AssignmentState.EXEMPT);
        decisions.reinstate(hr, Set.of(new TaskKey(kept, clerk)));
        decisions.withdraw(hr, Set.of(new TaskKey(kept, clerk)), "nicht nötig");
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
        assertThatThrownBy(() -> rules.preview(foreign, town, draft(null, 0), null))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> rules.find(foreign, id)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> rules.change(foreign, id, draft(null, 0), 0)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> rules.of(campus.learner(clerk), town)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> rules.create(hr, town, draft(0, 400))).isInstanceOf(Invalid.class);
    }

    private RuleDraft draft(@Nullable Integer validMonths, int leadDays) {
        return draft("Unterweisung", new RuleConditions(Set.of(job), Set.of(), null, validMonths, leadDays));
    }

    private RuleDraft draft(String name, RuleConditions conditions) {
        return new RuleDraft(
                name, new Task(module, AssignmentKind.MANDATORY, "Vorgeschrieben", DueDate.afterEntry(30)), conditions);
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
