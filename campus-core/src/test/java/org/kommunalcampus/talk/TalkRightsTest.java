package org.kommunalcampus.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.absence.AbsenceDraft;
import org.kommunalcampus.absence.Absences;
import org.kommunalcampus.absence.DayPart;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.EmploymentStatus;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
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
import org.springframework.data.domain.PageRequest;

/** When people have a right to a talk, and who is reminded of it. */
@CapabilityTest
class TalkRightsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);
    private static final TalkIntervals YEARLY_AND_EVERY_SECOND = new TalkIntervals(12, 24, null);

    @Autowired
    private TalkInvitations invitations;

    @Autowired
    private LedTalks led;

    @Autowired
    private OwnTalks own;

    @Autowired
    private TalkOverview overview;

    @Autowired
    private TalkPolicies policies;

    @Autowired
    private TalkReminders reminders;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Absences absences;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private Caller hr;
    private Caller lea;
    private MemberId tarif;
    private MemberId beamtin;
    private MemberId azubi;
    private MemberId unknown;

    @BeforeEach
    void peopleOfEachStatus() {
        TalkTown place = TalkTown.with(
                campus,
                staffRegister,
                members,
                List.of(
                        new MemberRow("L-1", "Lea", "Leitung", null, null, null, null),
                        row("T-1", "Tarifbeschäftigte", today().minusYears(9).toString()),
                        row("B-1", "Beamtin", today().minusMonths(20).toString()),
                        row("A-1", "Auszubildende", today().minusYears(2).toString()),
                        new MemberRow("U-1", "Ulla", "Unbekannt", null, null, "L-1", null)));
        town = place.id();
        hr = place.hr();
        tarif = place.key("T-1");
        beamtin = place.key("B-1");
        azubi = place.key("A-1");
        unknown = place.key("U-1");
        lea = place.manager("L-1");
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void theStatusOfEmploymentDecidesWhichRuleHolds() {
        assertThat(members.find(beamtin).employmentStatus()).isEqualTo(EmploymentStatus.CIVIL_SERVANT);
        assertThat(members.find(azubi).employmentStatus()).isEqualTo(EmploymentStatus.OTHER);
        assertThat(due(tarif)).isNull();

        policies.change(hr, town, YEARLY_AND_EVERY_SECOND, 0);

        assertThat(due(tarif)).isEqualTo(today());
        assertThat(due(beamtin)).isEqualTo(today().minusMonths(20).plusMonths(24));
        assertThat(due(azubi)).isNull();
        assertThat(due(unknown)).isEqualTo(today());
        assertThat(overview.of(hr, town, null, true, FIRST)
                        .map(held -> held.due().member()))
                .contains(tarif, unknown)
                .doesNotContain(beamtin, azubi);
    }

    @Test
    void aTalkIsDueAgainWhenTheIntervalHasPassed() {
        policies.change(hr, town, YEARLY_AND_EVERY_SECOND, 0);
        TalkId id = invitations.invite(lea, Set.of(tarif), hourAgo());
        led.propose(lea, id, tarif, new TalkResult(true, List.of()), 0);

        assertThat(due(tarif)).isEqualTo(today().plusMonths(12));
        assertThat(own.due(campus.learner(tarif)).due()).isEqualTo(today().plusMonths(12));
    }

    @Test
    void whoIsAwayForLongStaysInTheLists() {
        policies.change(hr, town, YEARLY_AND_EVERY_SECOND, 0);
        absences.enter(hr, town, tarif, new AbsenceDraft(today(), today().plusDays(200), DayPart.WHOLE));

        assertThat(led.ofTeam(lea)).extracting(talk -> talk.due().member()).contains(tarif);
        assertThat(overview.of(hr, town, null, true, FIRST)
                        .map(held -> held.due().member()))
                .contains(tarif);
    }

    @Test
    void managersAreRemindedOnceAndPeopleWhenTheirTalkIsOverdue() {
        policies.change(hr, town, YEARLY_AND_EVERY_SECOND, 0);

        reminders.remind();
        reminders.remind();

        assertThat(kinds(lea.requireMember())).containsExactly(NotificationKind.TALK_DUE);
        assertThat(kinds(tarif)).isEmpty();

        clock.advance(Duration.ofDays(2));
        reminders.remind();

        assertThat(kinds(tarif)).containsExactly(NotificationKind.TALK_OWED);
        assertThat(kinds(azubi)).isEmpty();
    }

    @Test
    void nobodyIsRemindedOfATalkThatHasADateOrWithoutARule() {
        reminders.remind();
        assertThat(kinds(lea.requireMember())).isEmpty();

        policies.change(hr, town, YEARLY_AND_EVERY_SECOND, 0);
        invitations.invite(
                lea,
                Set.of(tarif, unknown),
                new TalkDraft(clock.instant().plus(Duration.ofDays(9)), null, "Zimmer 1", null));
        clock.advance(Duration.ofDays(2));
        reminders.remind();

        assertThat(kinds(lea.requireMember())).doesNotContain(NotificationKind.TALK_DUE);
        assertThat(kinds(tarif)).containsExactly(NotificationKind.TALK_INVITED);
    }

    @Test
    void aTalkThatWasForgottenIsNoDateForTheNextAndCanBeMoved() {
        policies.change(hr, town, YEARLY_AND_EVERY_SECOND, 0);
        TalkId id = invitations.invite(lea, Set.of(tarif, unknown), hourAgo());
        led.propose(lea, id, tarif, new TalkResult(true, List.of()), 0);
        own.sendBack(
                campus.learner(tarif),
                id,
                "Es gab keins.",
                own.find(campus.learner(tarif), id).result().version());
        clock.advance(Duration.ofDays(2));

        reminders.remind();

        assertThat(kinds(lea.requireMember())).contains(NotificationKind.TALK_DUE);
        assertThat(kinds(tarif)).contains(NotificationKind.TALK_OWED);
        assertThat(kinds(unknown)).contains(NotificationKind.TALK_OWED);

        invitations.move(
                lea,
                id,
                new TalkDraft(clock.instant().plus(Duration.ofDays(3)), 30, "Zimmer 1", null),
                led.find(lea, id).date().version());
        assertThat(kinds(tarif)).contains(NotificationKind.TALK_MOVED);
    }

    @Test
    void aRuleThatIsAddedOrShortenedAsksForNothingBeforeItsDay() {
        policies.change(hr, town, new TalkIntervals(12, 36, null), 0);
        LocalDate before = today();
        clock.advance(Duration.ofDays(40));

        policies.change(hr, town, new TalkIntervals(12, 12, 6), version());

        assertThat(due(tarif)).isEqualTo(before);
        assertThat(due(beamtin)).isEqualTo(today());
        assertThat(due(azubi)).isEqualTo(today());
        LocalDate shortened = today();
        clock.advance(Duration.ofDays(3));

        policies.change(hr, town, new TalkIntervals(12, 13, 6), version());

        assertThat(due(beamtin)).isEqualTo(shortened);
    }

    @Test
    void hrAloneDecidesHowOftenTalksAreDue() {
        assertThatThrownBy(() -> policies.change(lea, town, TalkIntervals.NONE, 0))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> policies.change(hr, town, new TalkIntervals(0, null, null), 0))
                .isInstanceOf(Invalid.class);
        policies.change(hr, town, YEARLY_AND_EVERY_SECOND, 0);
        assertThatThrownBy(() -> policies.change(hr, town, TalkIntervals.NONE, 0))
                .isInstanceOf(Stale.class);
        assertThat(policies.of(campus.learner(tarif), town).intervals()).isEqualTo(YEARLY_AND_EVERY_SECOND);
        assertThatThrownBy(() -> policies.of(campus.learner(campus.member()), town))
                .isInstanceOf(AccessDenied.class);
    }

    private long version() {
        return policies.of(hr, town).version();
    }

    private LocalDate due(MemberId person) {
        return overview.of(hr, town, null, false, FIRST).stream()
                .filter(held -> held.due().member().equals(person))
                .findFirst()
                .orElseThrow()
                .due()
                .due();
    }

    private List<NotificationKind> kinds(MemberId person) {
        return notifications.of(campus.learner(person), FIRST).stream()
                .map(NotificationView::kind)
                .toList();
    }

    private TalkDraft hourAgo() {
        return new TalkDraft(clock.instant().minus(Duration.ofMinutes(1)), 30, "Zimmer 1", null);
    }

    private static MemberRow row(String key, String status, String entry) {
        return new MemberRow(key, "Kim", "Muster", null, null, "L-1", entry, null, null, status, Set.of());
    }

    private LocalDate today() {
        return LocalDate.now((Clock) clock);
    }
}
