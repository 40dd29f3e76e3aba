package org.kommunalcampus.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.SampleOffice;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.EvaluationOff;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class AbsencesTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    private Absences absences;

    @Autowired
    private OwnAbsences own;

    @Autowired
    private AbsenceCleaning cleaning;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Members members;

    @Autowired
    private SampleOffice office;

    @Autowired
    private SampleRota rota;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private SampleOffice.Staff staff;
    private Caller hr;
    private Caller manager;
    private MemberId clerk;
    private Caller self;
    private LocalDate day;

    @BeforeEach
    void anOffice() {
        staff = office.staff(3);
        town = staff.town();
        hr = campus.hr(town);
        manager = office.leading(staff.manager(), town);
        clerk = staff.clerk();
        self = campus.learner(clerk);
        day = rota.workday(20);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void whoLeadsAPersonEntersChangesAndTakesBackAndThePersonIsTold() {
        AbsenceId id = absences.enter(manager, town, clerk, new AbsenceDraft(day, day.plusDays(4), null));

        AbsenceView seen = absences.find(hr, town, id);
        assertThat(seen.period()).isEqualTo(new AbsencePeriod(day, day.plusDays(4), DayPart.WHOLE));
        assertThat(seen.origin()).isEqualTo(AbsenceOrigin.EMPLOYER);
        assertThat(own.of(self, clerk, FIRST)).extracting(AbsenceView::id).containsExactly(id);
        assertThat(notifications.of(self, FIRST))
                .extracting(NotificationView::kind)
                .contains(NotificationKind.ABSENCE_CHANGED);

        absences.change(hr, town, id, new AbsenceDraft(day, null, DayPart.MORNING), seen.version());
        AbsenceView changed = absences.find(manager, town, id);
        assertThat(changed.period().part()).isEqualTo(DayPart.MORNING);
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> absences.remove(hr, town, id, seen.version()));

        absences.remove(hr, town, id, changed.version());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> absences.find(hr, town, id));
    }

    @Test
    void peopleEnterTheirOwnAndKeepNothingThatTheEmployerEntered() {
        AbsenceId mine = own.enter(self, clerk, SampleRota.on(day));
        AbsenceId theirs = absences.enter(hr, town, clerk, SampleRota.on(day.plusDays(1)));

        assertThat(absences.find(manager, town, mine).origin()).isEqualTo(AbsenceOrigin.PERSON);
        own.change(self, clerk, mine, SampleRota.on(day.plusDays(2)), 0);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> own.remove(self, clerk, theirs, 0))
                .extracting(Refused::getCode)
                .isEqualTo("entered-by-employer");
        own.remove(self, clerk, mine, own.find(self, clerk, mine).version());
        assertThat(own.of(self, clerk, FIRST)).extracting(AbsenceView::id).containsExactly(theirs);
        assertThat(notifications.of(self, FIRST))
                .filteredOn(message -> message.kind() == NotificationKind.ABSENCE_CHANGED)
                .hasSize(1);
    }

    @Test
    void daysThatCannotBeAreRefusedAtTheirField() {
        own.enter(self, clerk, SampleRota.on(day));

        assertThat(errors(new AbsenceDraft(null, null, null))).containsExactly("/from required");
        assertThat(errors(new AbsenceDraft(day, day.minusDays(1), null))).containsExactly("/until ends-before-start");
        assertThat(errors(new AbsenceDraft(day.plusDays(1), day.plusDays(2), DayPart.MORNING)))
                .containsExactly("/part single-day");
        assertThat(errors(SampleRota.on(day.minusYears(1)))).contains("/from out-of-range");
        assertThat(errors(new AbsenceDraft(day.minusDays(2), day.plusDays(2), null)))
                .containsExactly("/from absence-overlaps");
    }

    @Test
    void nobodySeesOrEntersTheDaysOfPeopleWhomTheyDoNotLead() {
        SampleOffice.Staff neighbours = office.staff(town, null, 1);
        AbsenceId elsewhere = absences.enter(hr, town, neighbours.clerk(), SampleRota.on(day));
        Caller stranger = campus.hr(campus.municipality());

        assertThat(absences.of(manager, town, AbsenceFilter.ALL, FIRST)).isEmpty();
        assertThat(absences.of(hr, town, AbsenceFilter.ALL, FIRST)).hasSize(1);
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> absences.find(manager, town, elsewhere));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> absences.enter(manager, town, neighbours.clerk(), SampleRota.on(day)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> absences.of(stranger, town, AbsenceFilter.ALL, FIRST));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> absences.of(self, town, AbsenceFilter.ALL, FIRST));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> own.of(self, neighbours.clerk(), FIRST));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own.find(self, clerk, elsewhere));
    }

    @Test
    void aTableIsTakenInRowByRow() {
        List<MemberId> two = staff.clerks().subList(0, 2);
        String first = members.find(two.get(0)).personnelKey();
        String second = members.find(two.get(1)).personnelKey();
        List<AbsenceRow> rows = List.of(
                new AbsenceRow(first, new AbsenceDraft(day, day.plusDays(2), null)),
                new AbsenceRow(first, SampleRota.on(day.plusDays(1))),
                new AbsenceRow("nobody", SampleRota.on(day)),
                new AbsenceRow(second, new AbsenceDraft(null, null, null)),
                new AbsenceRow(second, SampleRota.on(day)));

        ImportReport report = absences.importAll(hr, town, rows);

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(row -> row.index() + row.pointer() + " " + row.code())
                .containsExactly("1/from absence-overlaps", "2/personnelKey unknown-person", "3/from required");
        assertThat(absences.importAll(hr, town, rows).unchanged()).isEqualTo(2);
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> absences.importAll(manager, town, rows));
    }

    @Test
    void whatIsLongOverIsForgotten() {
        own.enter(self, clerk, SampleRota.on(LocalDate.now(clock).minusDays(5)));
        own.enter(self, clerk, SampleRota.on(day));

        clock.advance(Duration.ofDays(86));
        cleaning.forgetOld();
        assertThat(own.of(self, clerk, FIRST)).hasSize(1);
        cleaning.forget(clerk);
        assertThat(own.of(self, clerk, FIRST)).isEmpty();
    }

    @Test
    void withoutAnAgreementTheEmployerSeesNothingAndPeopleKeepTheirOwn() {
        regionNewcomer();

        own.enter(self, clerk, SampleRota.on(day));
        assertThatExceptionOfType(EvaluationOff.class)
                .isThrownBy(() -> absences.of(hr, town, AbsenceFilter.ALL, FIRST));
        assertThatExceptionOfType(EvaluationOff.class)
                .isThrownBy(() -> absences.enter(hr, town, clerk, SampleRota.on(day.plusDays(1))));
    }

    private void regionNewcomer() {
        town = campus.newcomer(campus.region());
        hr = campus.hr(town);
        clerk = campus.member(town);
        self = campus.learner(clerk);
    }

    private List<String> errors(AbsenceDraft draft) {
        try {
            own.enter(self, clerk, draft);
            return List.of();
        } catch (Invalid invalid) {
            return invalid.getErrors().stream()
                    .map(error -> error.pointer() + " " + error.code())
                    .toList();
        }
    }
}
