package org.kommunalcampus.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.SampleOffice;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class SessionSpreadTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);

    @Autowired
    private SessionSpread spread;

    @Autowired
    private Absences absences;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleOffice office;

    @Autowired
    private SampleRota rota;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MunicipalityId town;
    private SampleOffice.Staff staff;
    private Caller manager;
    private ModuleId module;
    private SessionId early;
    private SessionId late;
    private LocalDate day;

    @BeforeEach
    void anOfficeAndTwoDates() {
        staff = office.staff(4);
        town = staff.town();
        manager = office.leading(staff.manager(), town);
        day = rota.workday(30);
        module = rota.module(Format.IN_PERSON);
        early = rota.session(module, day, 3);
        late = rota.session(module, rota.workday(45), 3);
    }

    @Test
    void peopleAreSpreadSoThatEnoughStayAndNothingIsBooked() {
        rota.group(campus.hr(town), town, 2, staff.clerks());
        absences.enter(manager, town, staff.clerk(), SampleRota.on(day));

        SpreadView proposal = spread.propose(manager, town, new SpreadWish(module, null, false));

        assertThat(proposal.placed()).doesNotContainEntry(staff.clerk(), early).containsKey(staff.deputy());
        assertThat(turns(proposal, early)).hasSize(1);
        assertThat(turns(proposal, late)).hasSize(2);
        assertThat(proposal.left()).containsValue(SpreadReason.STAFFING).hasSize(1);
        assertThat(proposal.proven()).isTrue();
        assertThat(enrolments.activeOf(staff.clerks())).isEmpty();

        spread.suggest(manager, town, module, proposal.placed());
        Caller told = campus.learner(turns(proposal, early).getFirst());
        assertThat(notifications.of(told, FIRST))
                .extracting(NotificationView::kind)
                .contains(NotificationKind.SESSION_SUGGESTED);
        assertThat(enrolments.activeOf(staff.clerks())).isEmpty();
    }

    @Test
    void sessionsWhoseSeatsAreKeptForOthersDoNotStandInTheWayOfLaterOnes() {
        MunicipalityId others = campus.municipality();
        keep(early, others);
        keep(late, others);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> spread.propose(manager, town, new SpreadWish(module, null, false)))
                .extracting(Refused::getCode)
                .isEqualTo("no-session");
        for (int i = 0; i < 30; i++) {
            keep(rota.session(module, rota.workday(46 + i), 3), others);
        }
        SessionId last = rota.session(module, rota.workday(90), 6);

        SpreadView proposal = spread.propose(manager, town, new SpreadWish(module, null, false));

        assertThat(proposal.placed()).hasSizeGreaterThan(4).containsValue(last);
        assertThat(proposal.placed().values()).containsOnly(last);
    }

    /** Keeps all three seats for the people of the municipality. */
    private void keep(SessionId session, MunicipalityId municipality) {
        database.sql(
                        "insert into kept_seat (id, session_id, quota, municipality_id, seats, kept_until) values (:id, :session, 0, :municipality, 3, :until)")
                .param("id", UUID.randomUUID().toString())
                .param("session", session.toString())
                .param("municipality", municipality.toString())
                .param("until", LocalDate.now(clock).plusDays(25))
                .update();
    }

    private List<MemberId> turns(SpreadView proposal, SessionId session) {
        return staff.clerks().stream()
                .filter(clerk -> session.equals(proposal.placed().get(clerk)))
                .toList();
    }

    @Test
    void whatDoesNotHoldAnyMoreIsNotSuggested() {
        rota.group(campus.hr(town), town, 3, staff.clerks());
        Map<MemberId, SessionId> both =
                Map.of(staff.clerks().get(0), early, staff.clerks().get(1), early);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> spread.suggest(manager, town, module, both))
                .extracting(Refused::getCode)
                .isEqualTo("spread-outdated");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> spread.suggest(manager, town, module, Map.of(campus.member(town), early)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> spread.suggest(
                        manager,
                        town,
                        module,
                        Map.of(staff.clerk(), rota.session(rota.module(Format.IN_PERSON), day, 3))));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(
                        () -> spread.propose(campus.learner(staff.clerk()), town, new SpreadWish(module, null, false)));
    }

    @Test
    void bookingsOfWhichTheEmployerKnowsAreLeftAloneAndOthersStayUnknown() {
        MemberId quiet = staff.clerks().get(1);
        enrolments.book(campus.learner(quiet), quiet, module, early);
        office.decide(town, ApprovalKind.MANAGER);
        MemberId asking = staff.clerk();
        enrolments.book(campus.learner(asking), asking, module, early);

        SpreadView proposal = spread.propose(manager, town, new SpreadWish(module, null, false));

        assertThat(proposal.left()).containsEntry(asking, SpreadReason.BOOKED);
        assertThat(proposal.left()).doesNotContainEntry(quiet, SpreadReason.BOOKED);
        assertThat(spread.propose(manager, town, new SpreadWish(module, null, true))
                        .placed())
                .isEmpty();
    }
}
