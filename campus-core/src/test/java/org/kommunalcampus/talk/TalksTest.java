package org.kommunalcampus.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.calendar.CalendarWords;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.ReleasedField;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.profile.Releases;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@CapabilityTest
class TalksTest {

    private static final PageRequest FIRST = PageRequest.of(0, 20);
    private static final TalkResult NO_NEED = new TalkResult(true, List.of());

    @Autowired
    private TalkInvitations invitations;

    @Autowired
    private LedTalks led;

    @Autowired
    private OwnTalks own;

    @Autowired
    private TalkOverview overview;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Releases releases;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Audit audit;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private MunicipalityId town;
    private Caller hr;
    private MemberId tom;
    private MemberId tina;
    private MemberId foreign;
    private Caller lea;
    private Caller vera;

    @BeforeEach
    void aManagerWithATeamAndADeputy() {
        TalkTown place = TalkTown.with(
                campus,
                staffRegister,
                members,
                List.of(
                        new MemberRow("L-1", "Lea", "Leitung", null, null, null, null),
                        new MemberRow("L-2", "Tom", "Team", null, null, "L-1", null),
                        new MemberRow("L-3", "Tina", "Team", null, null, "L-1", null),
                        new MemberRow("L-4", "Vera", "Vertretung", null, null, null, null),
                        new MemberRow("L-5", "Fritz", "Fremd", null, null, "L-4", null)));
        town = place.id();
        hr = place.hr();
        tom = place.key("L-2");
        tina = place.key("L-3");
        foreign = place.key("L-5");
        lea = place.manager("L-1");
        vera = place.manager("L-4");
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void bothConfirmAResultWhoseGoalsThenAreAgreed() {
        CompetenceId competence = campus.competence();
        TalkId id = invitations.invite(lea, Set.of(tom), yesterday());
        var measure = new TalkMeasure(
                MeasureKind.FURTHER_TRAINING, "Kurs zur Gesprächsführung", today().plusMonths(6), competence, 4);

        led.propose(lea, id, tom, new TalkResult(false, List.of(measure)), 0);

        assertThat(kinds(tom)).containsExactly(NotificationKind.TALK_RESULT, NotificationKind.TALK_INVITED);
        assertThat(profiles.of(self(tom), tom).goals()).isEmpty();

        own.confirm(self(tom), id, version(tom, id));

        PersonResult result = own.find(self(tom), id).result();
        assertThat(result.outcome()).isEqualTo(TalkOutcome.CONFIRMED);
        assertThat(result.heldOn()).isEqualTo(today().minusDays(1));
        assertThat(result.measures()).containsExactly(measure);
        assertThat(result.confirmedAt()).isNotNull();
        assertThat(profiles.of(self(tom), tom).goals()).hasSize(1);
        assertThat(kinds(lea.requireMember()))
                .contains(NotificationKind.TALK_CONFIRMED, NotificationKind.GOAL_ANSWERED);
        assertThatThrownBy(() -> led.propose(lea, id, tom, NO_NEED, version(tom, id)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aTalkThatThePersonDisputesDoesNotCountAsHeld() {
        TalkId id = invitations.invite(lea, Set.of(tom), yesterday());
        led.propose(lea, id, tom, NO_NEED, 0);
        assertThat(teamTalk(tom).due().lastHeld()).isEqualTo(today().minusDays(1));

        own.sendBack(self(tom), id, "Wir haben nicht gesprochen.", version(tom, id));

        assertThat(teamTalk(tom).due().lastHeld()).isNull();
        assertThat(teamTalk(tom).next()).isEqualTo(id);
        assertThat(messages(lea.requireMember()).getFirst())
                .satisfies(message -> assertThat(message.kind()).isEqualTo(NotificationKind.TALK_RETURNED))
                .satisfies(message ->
                        assertThat(DecisionFacts.of(message).reason()).isEqualTo("Wir haben nicht gesprochen."));
        assertThatThrownBy(() -> own.confirm(self(tom), id, version(tom, id))).isInstanceOf(Refused.class);

        led.propose(lea, id, tom, NO_NEED, version(tom, id));
        long seen = version(tom, id);
        led.propose(lea, id, tom, NO_NEED, seen);
        assertThatThrownBy(() -> own.confirm(self(tom), id, seen)).isInstanceOf(Stale.class);
    }

    @Test
    void eachOfAGroupHasAResultOfTheOwn() {
        TalkId id = invitations.invite(lea, Set.of(tom, tina), yesterday());

        led.propose(lea, id, tom, NO_NEED, 0);
        own.confirm(self(tom), id, version(tom, id));

        assertThat(led.find(lea, id).people())
                .extracting(PersonResult::outcome)
                .containsExactlyInAnyOrder(TalkOutcome.CONFIRMED, TalkOutcome.OPEN);
        assertThat(own.of(self(tina)).getFirst().result().outcome()).isEqualTo(TalkOutcome.OPEN);
        assertThatThrownBy(() -> own.confirm(self(tina), id, 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> invitations.move(
                        lea, id, tomorrow(), led.find(lea, id).date().version()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void peopleHearOfEachChangeOfTheDate() {
        TalkId id = invitations.invite(lea, Set.of(tom, tina), tomorrow());
        String before = own.calendar(self(tom), id, WORDS, "Gespräch", "https://campus.example/");

        invitations.move(
                lea,
                id,
                new TalkDraft(now().plus(Duration.ofDays(9)), 30, null, "https://video.example/raum"),
                led.find(lea, id).date().version());
        String after = own.calendar(self(tom), id, WORDS, "Gespräch", "https://campus.example/");
        invitations.cancel(lea, id, "Krankheit", led.find(lea, id).date().version());

        assertThat(kinds(tina))
                .containsExactly(
                        NotificationKind.TALK_CANCELLED, NotificationKind.TALK_MOVED, NotificationKind.TALK_INVITED);
        assertThat(before).contains("SEQUENCE:0", "UID:" + id);
        assertThat(after).contains("SEQUENCE:1", "UID:" + id, "https://video.example/raum");
        assertThatThrownBy(() -> own.calendar(self(tom), id, WORDS, "Gespräch", "https://campus.example/"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> led.propose(lea, id, tom, NO_NEED, 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> own.write(self(tom), id, "Zu spät", true)).isInstanceOf(Refused.class);
    }

    @Test
    void notesAreTheAuthorsUntilTheyAreSharedAndGoWithTheConfirmation() {
        TalkId id = invitations.invite(lea, Set.of(tom), yesterday());
        own.write(self(tom), id, "Ich möchte zum Lehrgang.", false);
        led.write(lea, id, tom, "Vertretung ansprechen", false);

        assertThat(led.prepare(lea, id, tom).othersNotes()).isEmpty();
        assertThat(own.find(self(tom), id).othersNotes()).isEmpty();

        own.write(self(tom), id, "Ich möchte zum Lehrgang.", true);

        assertThat(led.prepare(lea, id, tom).othersNotes())
                .singleElement()
                .satisfies(note -> assertThat(note.content()).isEqualTo("Ich möchte zum Lehrgang."));
        assertThat(own.find(self(tom), id).ownNote()).isNotNull();

        led.propose(lea, id, tom, NO_NEED, 0);
        own.confirm(self(tom), id, version(tom, id));

        assertThat(own.find(self(tom), id).ownNote()).isNull();
        assertThat(led.prepare(lea, id, tom).ownNote()).isNull();
        assertThatThrownBy(() -> led.write(lea, id, tom, "Noch etwas", false)).isInstanceOf(Refused.class);
    }

    @Test
    void onlyWhoLeadsThePersonTalksAndTheDeputyDoesSoToo() {
        TalkId id = invitations.invite(lea, Set.of(tom), tomorrow());

        assertThatThrownBy(() -> invitations.invite(lea, Set.of(tom, foreign), tomorrow()))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> led.find(vera, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> led.prepare(vera, id, tom)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> led.ofTeam(self(tom))).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> led.find(hr, id)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> own.find(self(tina), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> overview.of(lea, town, null, false, FIRST)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> overview.of(campus.hr(campus.municipality()), town, null, false, FIRST))
                .isInstanceOf(AccessDenied.class);

        staffRegister.appointDeputy(
                hr,
                town,
                lea.requireMember(),
                vera.requireMember(),
                members.find(lea.requireMember()).version());

        assertThat(led.find(vera, id).people()).hasSize(1);
        assertThat(led.ofTeam(vera)).hasSize(3);
    }

    @Test
    void hrSeesWhetherATalkWasHeldAndWhatBothAgreedOn() {
        TalkId id = invitations.invite(lea, Set.of(tom), yesterday());
        var measure = new TalkMeasure(MeasureKind.MAINTENANCE, "Auffrischung Vergaberecht", null, null, null);
        led.propose(lea, id, tom, new TalkResult(false, List.of(measure)), 0);

        assertThat(held(tom).due().lastHeld()).isEqualTo(today().minusDays(1));
        assertThat(held(tom).agreed()).isEmpty();

        own.confirm(self(tom), id, version(tom, id));

        assertThat(held(tom).agreed()).containsExactly(measure);
        assertThat(held(tina).due().lastHeld()).isNull();
        assertThat(audit.looksAt(self(tom), tom, FIRST).getContent())
                .anySatisfy(look -> assertThat(look.what()).isEqualTo("talks"));
    }

    @Test
    void whatNobodyCanAgreeOnIsRefused() {
        TalkId id = invitations.invite(lea, Set.of(tom), yesterday());
        TalkId ahead = invitations.invite(lea, Set.of(tina), tomorrow());
        var noDay = new TalkMeasure(MeasureKind.RETRAINING, "Umschulung", null, campus.competence(), 3);
        var past = new TalkMeasure(MeasureKind.RE_ENTRY, "Einarbeitung", today().minusDays(1), campus.competence(), 3);

        assertThatThrownBy(() -> led.propose(lea, ahead, tina, NO_NEED, 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> led.propose(lea, id, tom, new TalkResult(false, List.of()), 0))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> led.propose(lea, id, tom, new TalkResult(true, List.of(noDay)), 0))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> led.propose(lea, id, tom, new TalkResult(false, List.of(noDay)), 0))
                .satisfies(thrown -> assertThat(((Invalid) thrown).getErrors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.pointer()).isEqualTo("/measures/0/due")));
        assertThatThrownBy(() -> led.propose(lea, id, tom, new TalkResult(false, List.of(past)), 0))
                .satisfies(thrown -> assertThat(
                                ((Invalid) thrown).getErrors().getFirst().pointer())
                        .startsWith("/measures/0/"));
        assertThatThrownBy(() -> invitations.invite(lea, Set.of(tom), new TalkDraft(now(), null, null, null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> invitations.invite(lea, Set.of(), tomorrow())).isInstanceOf(Invalid.class);
    }

    @Test
    void gapsAreShownOnlyWhileThePersonReleasesThem() {
        CompetenceId competence = campus.competence();
        profiles.assignJobs(
                hr,
                tom,
                org.kommunalcampus.profile.JobAssignment.of(campus.jobProfile(java.util.Map.of(competence, 5))));

        assertThat(profiles.releasedGaps(lea, tom)).isEmpty();

        releases.release(self(tom), tom, ReleasedField.SELF_ASSESSMENTS, ReleasedTo.MANAGER, today().plusDays(3));

        assertThat(profiles.releasedGaps(lea, tom).orElseThrow())
                .singleElement()
                .satisfies(gap -> assertThat(gap.target()).isEqualTo(5));
        assertThat(profiles.releasedGaps(hr, tom)).isEmpty();
        assertThatThrownBy(() -> profiles.releasedGaps(vera, tom)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void nothingIsFoundBeforeTheTalkBegins() {
        TalkId soon = invitations.invite(
                lea, Set.of(tom), new TalkDraft(now().plus(Duration.ofMinutes(1)), 30, "Zimmer 12", null));

        assertThatThrownBy(() -> led.propose(lea, soon, tom, NO_NEED, 0)).isInstanceOf(Refused.class);

        clock.advance(Duration.ofMinutes(2));
        led.propose(lea, soon, tom, NO_NEED, 0);
        assertThat(own.find(self(tom), soon).result().outcome()).isEqualTo(TalkOutcome.PROPOSED);
    }

    @Test
    void aResultOfATalkThatIsOffIsNeitherConfirmedNorSentBack() {
        TalkId id = invitations.invite(lea, Set.of(tom), yesterday());
        led.propose(lea, id, tom, NO_NEED, 0);
        jdbc.sql("update talk set cancelled = true where id = ?")
                .param(id.toString())
                .update();

        assertThatThrownBy(() -> own.confirm(self(tom), id, version(tom, id)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("talk-cancelled"));
        assertThatThrownBy(() -> own.sendBack(self(tom), id, "Falsch", version(tom, id)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("talk-cancelled"));
    }

    @Test
    void whoWishesForATalkTellsTheManager() {
        own.ask(self(tom));

        assertThat(messages(lea.requireMember()))
                .singleElement()
                .satisfies(message -> assertThat(message.arguments()).containsExactly(tom.toString()));
        assertThatThrownBy(() -> own.ask(lea)).isInstanceOf(Refused.class);
    }

    private static final CalendarWords WORDS =
            new CalendarWords("KommunalCampus", "geplant", "https://campus.example/lernen", "https://campus.example/k");

    private HeldTalk held(MemberId person) {
        return overview.of(hr, town, null, false, FIRST).stream()
                .filter(held -> held.due().member().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private TeamTalk teamTalk(MemberId person) {
        return led.ofTeam(lea).stream()
                .filter(talk -> talk.due().member().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private long version(MemberId person, TalkId id) {
        return own.find(self(person), id).result().version();
    }

    private List<NotificationView> messages(MemberId person) {
        return notifications.of(self(person), FIRST).getContent();
    }

    private List<NotificationKind> kinds(MemberId person) {
        return messages(person).stream().map(NotificationView::kind).toList();
    }

    private TalkDraft yesterday() {
        return new TalkDraft(now().minus(Duration.ofDays(1)), 60, "Zimmer 12", null);
    }

    private TalkDraft tomorrow() {
        return new TalkDraft(now().plus(Duration.ofDays(1)), 60, "Zimmer 12", null);
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now((Clock) clock);
    }

    private Caller self(MemberId person) {
        return campus.learner(person);
    }
}
