package org.kommunalcampus.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class AssignmentRemindersTest {

    @Autowired
    private AssignmentReminders reminders;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Completions completions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private Caller hr;
    private MemberId person;
    private ModuleId module;
    private AssignmentId assignment;

    @BeforeEach
    void somebodyHasAMonthForAModule() {
        town = campus.municipality();
        hr = campus.hr(town);
        person = campus.member(town);
        module = campus.module(campus.provider(), Format.ONLINE, Map.of(campus.competence(), 3));
        var task = new Task(module, AssignmentKind.MANDATORY, "Pflicht", DueDate.on(today().plusDays(29)));
        assignment = assignments.assign(hr, town, task, Audience.of(person));
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void thePersonIsRemindedBeforeTheDateAndAfterIt() {
        assertThat(told()).isZero();
        passDays(1);
        assertThat(told()).isEqualTo(1);
        notifications.readAll(self());
        passDays(5);
        assertThat(told()).isZero();
        passDays(24);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void aReminderWhoseNightWasMissedIsGivenTheNextNightAndNotAgain() {
        passDays(4);
        assertThat(told()).isEqualTo(1);
        notifications.readAll(self());
        passDays(1);
        assertThat(told()).isZero();
    }

    @Test
    void nobodyIsRemindedOfWhatIsDoneOrNotAskedAnyMore() {
        MemberId other = campus.member(campus.municipality());
        completions.record(hr, person, module, today(), "list");
        passDays(1);
        assertThat(told()).isZero();
        assertThat(notifications.unread(campus.learner(other))).isZero();
    }

    @Test
    void nobodyIsRemindedOfAnAssignmentThatWasTakenBack() {
        assignments.withdraw(hr, assignment, "Irrtum", 0);
        passDays(1);
        assertThat(told()).isZero();
    }

    @Test
    void aDutyIsRemindedOfThoughAnEarlierRecommendationForTheSameIsOpen() {
        var advice = new Task(module, AssignmentKind.RECOMMENDED, "Rat", DueDate.on(today().plusDays(5)));
        assignments.assign(hr, town, advice, Audience.of(person));
        passDays(1);
        assertThat(told()).isEqualTo(1);
        passDays(9);
        told();
        notifications.readAll(self());
        passDays(5);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void aDutyIsRemindedOfThoughAnotherWasForgottenLongAgo() {
        passDays(100);
        var again = new Task(module, AssignmentKind.MANDATORY, "Neue Pflicht", DueDate.on(today().plusDays(29)));
        assignments.assign(hr, town, again, Audience.of(person));
        passDays(1);
        assertThat(told()).isEqualTo(1);
    }

    private long told() {
        reminders.remind();
        return notifications.of(self(), PageRequest.of(0, 20)).stream()
                .filter(message -> message.kind() == NotificationKind.ASSIGNMENT_DUE && !message.read())
                .count();
    }

    private Caller self() {
        return campus.learner(person);
    }

    private void passDays(int days) {
        clock.advance(Duration.ofDays(days));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
