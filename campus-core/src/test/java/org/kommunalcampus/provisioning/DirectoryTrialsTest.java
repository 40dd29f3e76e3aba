package org.kommunalcampus.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;

/** What a trial keeps and for whom, and what HR hears of the keys. */
@CapabilityTest
class DirectoryTrialsTest {

    @Autowired
    private DirectoryTrials trials;

    @Autowired
    private DirectoryAccesses accesses;

    @Autowired
    private DirectoryReminders reminders;

    @Autowired
    private DirectoryStaffing staffing;

    @Autowired
    private DirectoryLog log;

    @Autowired
    private PersonalProvisioning personal;

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MunicipalityId town;
    private Caller hr;
    private IssuedKey issued;
    private DirectoryEntrance entrance;

    @BeforeEach
    void access() {
        town = campus.municipality();
        hr = campus.hr(town);
        issued = accesses.issue(
                campus.operator(), town, "Entra ID", LocalDate.now(clock).plusDays(14));
        entrance = accesses.open(issued.key()).orElseThrow();
    }

    @Test
    void whatItKeepsIsFoundByPageAndByTheDirectorysOwnIdAndIsSmall() {
        List<TrialRecord> kept = List.of(record("a"), record("b"), record("c"));
        kept.forEach(made -> trials.keep(entrance.caller(), entrance, made));

        assertThat(trials.page(hr, entrance, DirectoryEntryKind.PERSON, PageRequest.of(1, 2))
                        .getContent())
                .hasSize(1);
        assertThat(trials.byExternalId(hr, entrance, DirectoryEntryKind.PERSON, "ext-b"))
                .containsExactly(kept.get(1));
        assertThat(trials.among(
                        hr,
                        entrance,
                        DirectoryEntryKind.PERSON,
                        List.of(kept.getFirst().id(), UUID.randomUUID())))
                .containsExactly(kept.getFirst().id());
        var endless = new TrialRecord(
                UUID.randomUUID(),
                DirectoryEntryKind.PERSON,
                "x",
                null,
                "x".repeat(DirectoryTrials.LONGEST_PERSON + 1));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> trials.keep(entrance.caller(), entrance, endless));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> trials.page(
                        campus.hr(campus.municipality()), entrance, DirectoryEntryKind.PERSON, PageRequest.of(0, 2)));
    }

    @Test
    void hrHearsOfAKeyThatTheOperatorMadeAndAlonePutsItToUse() {
        assertThat(told()).contains(NotificationKind.DIRECTORY_ACCESS);
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> accesses.putToUse(campus.operator(), town, issued.access(), 0));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> accesses.stop(campus.hr(campus.municipality()), entrance));
        assertThat(accesses.open(issued.key()).orElseThrow().trial()).isTrue();
    }

    @Test
    void hrIsRemindedOnceBeforeAKeyEnds() {
        reminders.remind();
        reminders.remind();

        assertThat(told()).containsOnlyOnce(NotificationKind.DIRECTORY_ACCESS_ENDS);
    }

    @Test
    void whatWasNotedBeforeAnybodyKnewThePersonGoesWithThePerson() {
        StatedPerson kim = new StatedPerson(
                "kim_1", null, "P1", "Kim", "Muster", null, null, null, true, EnumSet.of(StatedFact.NAME));
        MemberId id = staffing.admit(hr, town, kim).result().person().id();
        note("Kim Muster (P1)");
        note("Kim Muster (kim_1)");
        note("Toni Muster (kimx1)");

        transaction.executeWithoutResult(status -> personal.erase(id));

        assertThat(log.of(hr, town, new StepFilter(null, null, null, false), PageRequest.of(0, 10))
                        .getContent())
                .extracting(DirectoryStepView::subject)
                .containsExactly("Toni Muster (kimx1)");
    }

    private void note(String subject) {
        log.note(
                entrance.caller(),
                entrance,
                new NewStep(DirectoryAct.REFUSED, null, subject, List.of(), "email-taken", null));
    }

    private List<NotificationKind> told() {
        return notifications
                .of(hr, PageRequest.of(0, 20))
                .map(NotificationView::kind)
                .getContent();
    }

    private static TrialRecord record(String name) {
        return new TrialRecord(UUID.randomUUID(), DirectoryEntryKind.PERSON, name, "ext-" + name, "{}");
    }
}
