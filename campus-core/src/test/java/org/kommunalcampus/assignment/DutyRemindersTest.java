package org.kommunalcampus.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class DutyRemindersTest {

    @Autowired
    private DutyReminders reminders;

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

    @BeforeEach
    void somebodyCompletedWhatCountsForSixMonths() {
        town = campus.municipality();
        hr = campus.hr(town);
        person = campus.member(town);
        module = campus.module(
                campus.provider(),
                ModuleSketch.module(null, "Erste Hilfe")
                        .objective("Ziel")
                        .teaches(campus.competence(), 2)
                        .recordMonths(6)
                        .content());
        completions.record(hr, person, module, today(), "Liste");
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void hrHearsTwiceBeforeADutyLapsesAndOfNoName() {
        assign(AssignmentKind.MANDATORY);
        LocalDate last = today().plusMonths(6);
        night(last.minusDays(61));
        assertThat(told()).isEmpty();

        night(last.minusDays(60));
        assertThat(told())
                .singleElement()
                .extracting(NotificationView::arguments)
                .isEqualTo(List.of(last.toString()));
        night(last.minusDays(50));
        assertThat(told()).as("the same message").hasSize(1);
        notifications.readAll(hr);

        night(last.minusDays(14));
        assertThat(told()).hasSize(2);
    }

    @Test
    void ofWhatIsOnlyRecommendedOrWasRenewedHrHearsNothing() {
        assign(AssignmentKind.RECOMMENDED);
        night(today().plusMonths(5));
        assertThat(told()).isEmpty();

        assign(AssignmentKind.MANDATORY);
        completions.record(hr, person, module, today(), "Liste");
        reminders.remind();
        assertThat(told()).isEmpty();
    }

    private void assign(AssignmentKind kind) {
        assignments.assign(hr, town, new Task(module, kind, "Pflicht", DueDate.open()), Audience.of(person));
    }

    private void night(LocalDate day) {
        clock.advance(Duration.ofDays(day.toEpochDay() - today().toEpochDay()));
        reminders.remind();
    }

    private List<NotificationView> told() {
        return notifications.of(hr, PageRequest.of(0, 20)).stream()
                .filter(message -> message.kind() == NotificationKind.DUTY_LAPSES)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
