package org.kommunalcampus.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What two rules ask of the same person for the same module is one task. */
@CapabilityTest
class SameDutyTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    private AssignmentRules rules;

    @Autowired
    private Assignments assignments;

    @Autowired
    private AssignmentReports reports;

    @Autowired
    private AssignmentReminders reminders;

    @Autowired
    private TaskDecisions decisions;

    @Autowired
    private Completions completions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MunicipalityId town;
    private Caller hr;
    private MemberId clerk;
    private JobProfileId job;
    private ModuleId module;

    @BeforeEach
    void aClerk() {
        town = campus.municipality();
        hr = campus.hr(town);
        clerk = campus.member(town);
        job = campus.jobProfile(Map.of(campus.competence(), 2));
        module = campus.module(Map.of());
        profiles.assignJobs(hr, clerk, JobAssignment.of(job));
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void twoRulesAskOneTaskWithBothReasonsByTheEarlierDay() {
        rule("Datenschutz", 60);
        rule("Bürgerbüro", 20);

        PersonalTask task = only();
        assertThat(task.due()).isEqualTo(today().plusDays(20));
        assertThat(task.reasons()).containsExactly("Bürgerbüro", "Datenschutz");
        assertThat(reports.due(hr, town, DueFilter.within(90), FIRST).getContent())
                .singleElement()
                .satisfies(due -> assertThat(due.reasons()).containsExactly("Bürgerbüro", "Datenschutz"));
        assertThat(reports.dueFigures(hr, town, 90).upcoming()).isEqualTo(1);
    }

    @Test
    void theEndOfOneRuleLeavesTheTaskWithTheOthersReason() {
        rule("Datenschutz", 60);
        RuleId ending = rule("Bürgerbüro", 20);

        rules.end(hr, ending, rules.find(hr, ending).version());

        assertThat(only().due()).isEqualTo(today().plusDays(60));
        assertThat(only().reasons()).containsExactly("Datenschutz");
        assertThat(assignments.standingOf(Set.of(clerk)).get(clerk)).hasSize(1);
    }

    @Test
    void aPreviewSaysWhichRuleAsksAlready() {
        rule("Datenschutz", 60);
        assignments.assign(
                hr, town, new Task(module, AssignmentKind.RECOMMENDED, "Von Hand", DueDate.open()), Audience.of(clerk));

        AssignmentPreview preview = rules.preview(hr, town, draft("Bürgerbüro", 20), null);

        assertThat(preview.asked()).containsExactly(clerk);
        assertThat(preview.askedBy()).isEqualTo(Map.of("Datenschutz", Set.of(clerk), "", Set.of(clerk)));
        assertThat(only().kind()).isEqualTo(AssignmentKind.MANDATORY);

        RuleId own = rule("Bürgerbüro", 20);
        assertThat(rules.preview(hr, town, draft("Bürgerbüro", 10), own).askedBy())
                .containsOnlyKeys("Datenschutz", "");
    }

    @Test
    void oneCompletionDoesTheOneTask() {
        rule("Datenschutz", 60);
        rule("Bürgerbüro", 20);

        completions.record(hr, clerk, module, today(), "Liste");

        assertThat(only().state()).isEqualTo(AssignmentState.DONE);
        assertThat(reports.due(hr, town, DueFilter.within(90), FIRST)).isEmpty();
    }

    @Test
    void whoIsExemptedOrGetsMoreTimeDoesSoForTheTask() {
        rule("Datenschutz", 60);
        rule("Bürgerbüro", 20);
        var task = new TaskKey(only().assignment().id(), clerk);

        assertThat(decisions.postpone(hr, List.of(task), today().plusDays(90))).isEqualTo(1);
        assertThat(only().due()).isEqualTo(today().plusDays(90));

        assertThat(decisions.exempt(hr, List.of(task), "Elternzeit")).isEqualTo(1);
        assertThat(states()).containsExactly(AssignmentState.EXEMPT, AssignmentState.EXEMPT);

        decisions.reinstate(hr, List.of(task));
        assertThat(only().state()).isEqualTo(AssignmentState.OPEN);

        decisions.withdraw(hr, List.of(task), "Nicht nötig");
        assertThat(only().reasons()).hasSize(1);
    }

    @Test
    void anExemptionHoldsForWhatARuleAsksLaterOrAgain() {
        rule("Datenschutz", 60);
        decisions.exempt(hr, List.of(new TaskKey(only().assignment().id(), clerk)), "Elternzeit");

        RuleId later = rule("Bürgerbüro", 20);

        assertThat(states()).containsExactly(AssignmentState.EXEMPT, AssignmentState.EXEMPT);
        assertThat(reports.of(campus.learner(clerk), clerk))
                .extracting(PersonalTask::note)
                .containsOnly("Elternzeit");
        assertThat(exemptionsWrittenDown()).isEqualTo(2);

        rules.switchTo(hr, later, false, rules.find(hr, later).version());
        rules.switchTo(hr, later, true, rules.find(hr, later).version());
        rules.runAll();
        assertThat(states()).containsExactly(AssignmentState.EXEMPT, AssignmentState.EXEMPT);
    }

    @Test
    void theEndOfAWithdrawalLeavesAnExemptionAsItIs() {
        RuleId first = rule("Datenschutz", 60);
        rule("Bürgerbüro", 20);
        var near = new TaskKey(only().assignment().id(), clerk);
        var far = new TaskKey(rules.find(hr, first).assignment(), clerk);
        decisions.withdraw(hr, List.of(near), "Nicht nötig");
        decisions.exempt(hr, List.of(far), "Elternzeit");

        assertThat(decisions.reinstate(hr, List.of(near))).isEqualTo(1);

        assertThat(states()).containsExactlyInAnyOrder(AssignmentState.OPEN, AssignmentState.EXEMPT);
    }

    @Test
    void thePersonIsRemindedOfOneDay() {
        rule("Datenschutz", 40);
        rule("Bürgerbüro", 20);
        clock.advance(java.time.Duration.ofDays(10));

        reminders.remind();

        assertThat(notifications.of(campus.learner(clerk), FIRST).stream()
                        .filter(message -> message.kind() == NotificationKind.ASSIGNMENT_DUE))
                .singleElement()
                .satisfies(message -> assertThat(message.arguments())
                        .containsExactly(today().plusDays(10).toString()));
    }

    private RuleId rule(String name, int days) {
        return rules.create(hr, town, draft(name, days));
    }

    private RuleDraft draft(String name, int days) {
        return new RuleDraft(
                name,
                new Task(module, AssignmentKind.MANDATORY, name, DueDate.on(today().plusDays(days))),
                new RuleConditions(Set.of(job), Set.of(), null, null, 0));
    }

    private PersonalTask only() {
        List<PersonalTask> tasks = reports.of(campus.learner(clerk), clerk);
        assertThat(tasks).hasSize(1);
        return tasks.getFirst();
    }

    private int exemptionsWrittenDown() {
        return jdbc.sql("select count(*) from audit_entry where action = 'assignment.person-exempt' and subject_id = ?")
                .param(clerk.toString())
                .query(Integer.class)
                .single();
    }

    private List<AssignmentState> states() {
        return reports.of(campus.learner(clerk), clerk).stream()
                .map(PersonalTask::state)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now((Clock) clock);
    }
}
