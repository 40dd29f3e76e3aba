package org.kommunalcampus.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules that ask every year by a day, what a change of a rule would mean, and how a rule ends. */
@CapabilityTest
class YearlyRulesTest {

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
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private Caller hr;
    private MemberId clerk;
    private MemberId cook;
    private JobProfileId job;
    private ModuleId module;
    private LocalDate deadline;

    @BeforeEach
    void aTownWhoseClerksAreTaughtEveryYear() {
        town = campus.municipality();
        hr = campus.hr(town);
        clerk = campus.member(town);
        cook = campus.member(town);
        job = campus.jobProfile(Map.of(campus.competence(), 2));
        module = campus.module(campus.provider(), Format.ONLINE, Map.of(campus.competence(), 3));
        profiles.assignJobs(hr, clerk, JobAssignment.of(job));
        deadline = today().plusDays(100);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void onceInTheYearIsEnoughAndTheNextYearAsksAgain() {
        rules.create(hr, town, yearly(0));
        assertThat(due(clerk)).isEqualTo(deadline);
        completions.record(hr, clerk, module, today(), "Liste");
        assertThat(states()).containsExactly(AssignmentState.DONE);

        go(deadline);
        assertThat(states()).containsExactly(AssignmentState.DONE);

        go(deadline.plusDays(1));
        assertThat(states()).containsExactly(AssignmentState.OPEN);
        assertThat(due(clerk)).isEqualTo(MonthDay.from(deadline).atYear(deadline.getYear() + 1));
    }

    @Test
    void whoMissesTheDayStaysOverdueUntilItIsDoneAndHasDoneItForTheYear() {
        rules.create(hr, town, yearly(0));

        go(deadline.plusDays(40));
        assertThat(states()).containsExactly(AssignmentState.OVERDUE);
        assertThat(due(clerk)).isEqualTo(deadline);

        completions.record(hr, clerk, module, today(), "Liste");
        rules.runIn(List.of(town));
        assertThat(states()).containsExactly(AssignmentState.DONE_LATE);
    }

    @Test
    void aLeadTimeAsksNoEarlierThanThatBeforeTheDay() {
        rules.create(hr, town, yearly(30));
        assertThat(states()).isEmpty();

        go(deadline.minusDays(31));
        assertThat(states()).isEmpty();
        go(deadline.minusDays(30));
        assertThat(states()).containsExactly(AssignmentState.OPEN);
    }

    @Test
    void anotherDayOfTheYearMovesWhatIsOpen() {
        RuleId id = rules.create(hr, town, yearly(0));
        LocalDate later = deadline.plusDays(20);

        rules.change(hr, id, draft(job, DueDate.yearly(MonthDay.from(later)), 0), version(id));

        assertThat(due(clerk)).isEqualTo(later);
    }

    @Test
    void onlyRulesAskEveryYearAndNotByTwoDates() {
        var yearly = new Task(module, AssignmentKind.MANDATORY, "Vorgeschrieben", DueDate.yearly(MonthDay.of(3, 31)));
        var audience = new Audience(Set.of(clerk), Set.of(), Set.of());

        assertThatThrownBy(() -> assignments.assign(hr, town, yearly, audience))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refusal -> assertThat(refusal.getErrors())
                                .extracting(field -> field.pointer() + " " + field.code())
                                .containsExactly("/yearlyBy only-in-rules"));
        var both = new DueDate(today().plusDays(9), null, MonthDay.of(3, 31));
        assertThatThrownBy(() -> rules.create(hr, town, draft(job, both, 0))).isInstanceOf(Invalid.class);
        var expiring = new RuleDraft("Beides", yearly, new RuleConditions(Set.of(job), Set.of(), null, 12, 0));
        assertThatThrownBy(() -> rules.create(hr, town, expiring)).isInstanceOf(Invalid.class);
    }

    @Test
    void thePreviewOfAChangeTellsWhoHasItWhoLosesItAndWhoIsExempt() {
        RuleId id = rules.create(hr, town, draft(job, DueDate.afterEntry(30), 0));
        JobProfileId kitchen = campus.jobProfile(Map.of(campus.competence(), 2));
        profiles.assignJobs(hr, cook, JobAssignment.of(kitchen));

        AssignmentPreview same = rules.preview(hr, town, draft(job, DueDate.afterEntry(30), 0), id);
        assertThat(same.people()).containsExactly(clerk);
        assertThat(same.asked()).containsExactly(clerk);
        assertThat(same.losing()).isEmpty();

        AssignmentPreview other = rules.preview(hr, town, draft(kitchen, DueDate.afterEntry(30), 0), id);
        assertThat(other.people()).containsExactly(cook);
        assertThat(other.asked()).isEmpty();
        assertThat(other.losing()).containsExactly(clerk);

        decisions.exempt(hr, Set.of(new TaskKey(kept(id), clerk)), "Elternzeit");
        AssignmentPreview exempted = rules.preview(hr, town, draft(job, DueDate.afterEntry(30), 0), id);
        assertThat(exempted.people()).isEmpty();
        assertThat(exempted.exempt()).containsExactly(clerk);

        Caller foreign = campus.hr(campus.municipality());
        assertThatThrownBy(() -> rules.preview(foreign, foreign.requireMunicipality(), yearly(0), id))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void aRuleThatHasEndedAsksNothingAndIsGone() {
        RuleId id = rules.create(hr, town, yearly(0));
        Caller foreign = campus.hr(campus.municipality());
        assertThatThrownBy(() -> rules.end(foreign, id, version(id))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> rules.end(hr, id, version(id) + 1)).isInstanceOf(Stale.class);

        rules.end(hr, id, version(id));

        assertThat(assignments.standingOf(Set.of(clerk))).isEmpty();
        assertThat(rules.of(hr, town)).isEmpty();
        assertThat(rules.fitting(hr, town)).isEmpty();
        assertThatThrownBy(() -> rules.find(hr, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rules.switchTo(hr, id, true, 1)).isInstanceOf(NotFound.class);
        assertThat(rules.runIn(List.of(town))).isZero();
    }

    private RuleDraft yearly(int leadDays) {
        return draft(job, DueDate.yearly(MonthDay.from(deadline)), leadDays);
    }

    private RuleDraft draft(JobProfileId of, DueDate due, int leadDays) {
        return new RuleDraft(
                "Unterweisung",
                new Task(module, AssignmentKind.MANDATORY, "Vorgeschrieben", due),
                new RuleConditions(Set.of(of), Set.of(), null, null, leadDays));
    }

    private void go(LocalDate day) {
        Instant now = clock.instant();
        clock.advance(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.ofInstant(now, clock.getZone()), day)));
        rules.runIn(List.of(town));
    }

    private List<AssignmentState> states() {
        return reports.of(campus.learner(clerk), clerk).stream()
                .map(PersonalTask::state)
                .toList();
    }

    private LocalDate due(MemberId member) {
        return Objects.requireNonNull(
                assignments.standingOf(Set.of(member)).get(member).getFirst().due());
    }

    private AssignmentId kept(RuleId id) {
        return Objects.requireNonNull(rules.find(hr, id).assignment());
    }

    private long version(RuleId id) {
        return rules.find(hr, id).version();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
