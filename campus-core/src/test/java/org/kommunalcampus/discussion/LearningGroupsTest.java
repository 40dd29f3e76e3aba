package org.kommunalcampus.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunalcampus.discussion.SampleForum.FIRST;
import static org.kommunalcampus.discussion.SampleForum.LATEST;
import static org.kommunalcampus.discussion.SampleForum.question;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.calendar.CalendarWords;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups of learners across municipalities, invisible to everybody else. */
@CapabilityTest
class LearningGroupsTest {

    @Autowired
    private LearningGroups groups;

    @Autowired
    private GroupInvitations invitations;

    @Autowired
    private GroupDates dates;

    @Autowired
    private Discussions discussions;

    @Autowired
    private Posts posts;

    @Autowired
    private AbuseReports reports;

    @Autowired
    private Appearances appearances;

    @Autowired
    private PersonalDiscussions personal;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private SampleForum sample;
    private Caller founder;
    private Caller friend;
    private LearningGroupId group;
    private Board board;

    @BeforeEach
    void somebodyFoundsAGroup() {
        sample = new SampleForum(campus, enrolments);
        founder = sample.learner();
        friend = sample.learner();
        group = groups.found(founder, sample.module, new GroupDraft("Dienstagsrunde", "Wir üben.", 3), null);
        board = Board.of(sample.module, group);
    }

    @Test
    void somebodyIsInvitedByTheNameOnTheForumAndComesIn() {
        refusedField("nobody-there", () -> invitations.invite(founder, group, "Kim Muster"));
        posts.start(friend, sample.forum, question("Eins"), null);
        String name = String.valueOf(appearances.of(friend, sample.module).shown());

        invitations.invite(founder, group, "@" + name);

        assertThat(kinds(friend)).contains(NotificationKind.GROUP_INVITATION);
        refused("invited-already", () -> invitations.invite(founder, group, name));
        InvitationView invitation = invitations.of(friend).getFirst();
        assertThat(invitation.group()).isEqualTo("Dienstagsrunde");
        assertThat(invitations.accept(friend, invitation.id())).isEqualTo(group);
        assertThat(invitations.of(friend)).isEmpty();
        assertThat(groups.find(friend, group).members()).hasSize(2);
        assertThat(groups.of(friend)).extracting(GroupSummary::size).containsExactly(2L);
    }

    @Test
    void whoDeclinesIsNotAskedAgain() {
        posts.start(friend, sample.forum, question("Eins"), null);
        String name = String.valueOf(appearances.of(friend, sample.module).shown());
        invitations.invite(founder, group, name);
        InvitationId invitation = invitations.of(friend).getFirst().id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.accept(sample.learner(), invitation));

        invitations.decline(friend, invitation);

        assertThat(groups.find(founder, group).invited()).isEmpty();
        refused("invited-already", () -> invitations.invite(founder, group, name));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.accept(friend, invitation));
    }

    @Test
    void aCodeLetsThoseInWhoTakePartUntilTheGroupIsFull() {
        String code = invitations.openByCode(founder, group);
        assertThat(invitations.byCode(friend, code).name()).isEqualTo("Dienstagsrunde");
        invitations.join(friend, code);
        invitations.join(friend, code);
        invitations.join(sample.learner(), code);
        refused("group-full", () -> invitations.join(sample.learner(), code));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> invitations.byCode(campus.learner(campus.member()), code));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.join(sample.learner(), "falsch"));

        invitations.closeCode(founder, group);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.byCode(friend, code));
    }

    @Test
    void aGroupDoesNotExistForAnybodyElse() {
        WrittenPost secret = posts.start(founder, board, question("Unter uns"), null);
        var hr = new Caller(
                "Toni",
                Set.of(Role.LEARNER, Role.HR, Role.MANAGER),
                new IdentityKey("test", "hr"),
                campus.member(founder.requireMunicipality()),
                founder.requireMunicipality(),
                null);
        for (Caller stranger : List.of(friend, hr)) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.find(stranger, group));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.leave(stranger, group));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.dissolve(stranger, group));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> groups.change(stranger, group, new GroupDraft("Meins", null, 3), 0));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.invite(stranger, group, "Wer"));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> invitations.openByCode(stranger, group));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> dates.plan(stranger, group, meeting()));
            closed(stranger, secret);
        }
        closed(sample.staff, secret);
        closed(campus.operator(), secret);
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> groups.find(sample.staff, group));
        assertThat(discussions
                        .board(friend, sample.forum, ThreadFilter.NONE, LATEST)
                        .threads())
                .isEmpty();
        assertThat(discussions.forums(founder)).extracting(ForumSummary::board).containsExactly(sample.forum);
    }

    @Test
    void whoeverOnlyWritesInAGroupIsNotFoundFromOutside() {
        posts.start(founder, board, question("Unter uns"), null);
        String name = String.valueOf(appearances.of(founder, sample.module).shown());
        LearningGroupId another = groups.found(friend, sample.module, new GroupDraft("Andere", null, 5), null);

        refusedField("nobody-there", () -> invitations.invite(friend, another, name));
        posts.start(friend, sample.forum, question("Ist @" + name + " da?"), null);
        assertThat(kinds(founder)).doesNotContain(NotificationKind.DISCUSSION_MENTION);
    }

    @Test
    void onlyTheOperatorDecidesAboutAPostOfAGroupAndSeesNothingElseOfIt() {
        invitations.join(friend, invitations.openByCode(founder, group));
        WrittenPost rude = posts.start(founder, board, question("Unter uns"), null);
        reports.report(friend, sample.module, rude.thread(), rude.post(), "Beleidigung");

        assertThat(reports.open(sample.staff, FIRST)).isEmpty();
        assertThat(kinds(sample.staff)).doesNotContain(NotificationKind.POST_REPORTED);
        Caller operator = campus.operator();
        ReportView report = reports.open(operator, FIRST).stream()
                .filter(open -> open.module().equals(sample.module))
                .findFirst()
                .orElseThrow();
        assertThat(report.scope()).isEqualTo(Scope.GROUP);
        closed(operator, rude);

        reports.decide(operator, report.id(), true, "Beleidigung");
        assertThat(discussions
                        .thread(friend, sample.module, rude.thread(), FIRST)
                        .posts()
                        .getContent()
                        .getFirst()
                        .state())
                .isEqualTo(PostState.HIDDEN);
        assertThat(kinds(founder)).contains(NotificationKind.POST_HIDDEN);
    }

    @Test
    void membersAreToldOfPostsAndDatesAndGetTheseAsCalendar() {
        invitations.join(friend, invitations.openByCode(founder, group));
        posts.start(founder, board, question("Wann treffen wir uns?"), null);
        assertThat(kinds(friend)).containsExactly(NotificationKind.DISCUSSION_NEWS);
        assertThat(kinds(sample.staff)).isEmpty();

        GroupDateId date = dates.plan(founder, group, meeting());

        assertThat(kinds(friend)).contains(NotificationKind.GROUP_DATE);
        assertThat(groups.find(friend, group).dates()).singleElement().satisfies(planned -> {
            assertThat(planned.title()).isEqualTo("Üben");
            assertThat(planned.removable()).isFalse();
        });
        assertThat(dates.calendar(friend, group, date, new CalendarWords("K", "p", "l", "m"), "https://campus.test/g"))
                .contains("SUMMARY:Üben", "LOCATION:Bücherei\\, https://meet.test/a", "CLASS:PRIVATE");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> dates.remove(friend, group, date));
        dates.remove(founder, group, date);
        assertThat(groups.find(friend, group).dates()).isEmpty();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> dates.plan(
                        founder,
                        group,
                        new GroupDateDraft(" ", clock.instant().minusSeconds(5), 5, null, "javascript:alert(1)")));
    }

    @Test
    void theLeadIsHandedOverBeforeSheLeaves() {
        invitations.join(friend, invitations.openByCode(founder, group));
        refused("hand-over-first", () -> groups.leave(founder, group));
        ParticipantId next = groups.find(founder, group).members().stream()
                .filter(person -> !person.own())
                .findFirst()
                .orElseThrow()
                .author()
                .id();

        groups.handOver(founder, group, next);
        groups.leave(founder, group);

        assertThat(kinds(friend)).contains(NotificationKind.GROUP_HANDED_OVER);
        assertThat(groups.find(friend, group).leads()).isTrue();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.find(founder, group));
        groups.leave(friend, group);
        assertThat(groups.of(friend)).isEmpty();
    }

    @Test
    void aMemberWhoIsTakenOutIsToldAndOut() {
        String code = invitations.openByCode(founder, group);
        invitations.join(friend, code);
        ParticipantId who =
                groups.find(friend, group).members().getLast().author().id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.remove(friend, group, who));

        groups.remove(founder, group, who);

        assertThat(kinds(friend)).contains(NotificationKind.GROUP_LEFT);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> groups.find(friend, group));
        assertThatExceptionOfType(NotFound.class)
                .as("the code that was given ends with it")
                .isThrownBy(() -> invitations.join(friend, code));
    }

    @Test
    void dissolvingEndsEverythingAndTellsTheOthers() {
        invitations.join(friend, invitations.openByCode(founder, group));
        WrittenPost said = posts.start(friend, board, question("Noch da?"), null);
        dates.plan(friend, group, meeting());
        discussions.markRead(founder, board);

        groups.dissolve(founder, group);

        assertThat(kinds(friend)).contains(NotificationKind.GROUP_DISSOLVED);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> discussions.thread(friend, sample.module, said.thread(), FIRST));
        assertThat(groups.of(founder)).isEmpty();
    }

    @Test
    void whoLeavesHandsTheGroupOnByItself() {
        invitations.join(friend, invitations.openByCode(founder, group));

        transactions.executeWithoutResult(erasure -> personal.erase(founder.requireMember()));

        assertThat(groups.find(friend, group).leads()).isTrue();
        assertThat(groups.find(friend, group).members()).hasSize(1);
        transactions.executeWithoutResult(erasure -> personal.erase(friend.requireMember()));
        assertThat(groups.of(friend)).isEmpty();
    }

    @Test
    void changesAreCheckedAndNotLost() {
        long version = groups.find(founder, group).version();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> groups.change(founder, group, new GroupDraft("", null, 1), version));
        groups.change(founder, group, new GroupDraft("Mittwochsrunde", null, 4), version);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> groups.change(founder, group, new GroupDraft("Zu spät", null, 4), version));
        assertThat(groups.find(founder, group).name()).isEqualTo("Mittwochsrunde");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> groups.found(
                        campus.learner(campus.member()), sample.module, new GroupDraft("Fremd", null, 4), null));
    }

    private GroupDateDraft meeting() {
        return new GroupDateDraft(
                "Üben", clock.instant().plus(Duration.ofDays(3)), 90, "Bücherei", "https://meet.test/a");
    }

    private void closed(Caller caller, WrittenPost post) {
        assertThatThrownBy(() -> discussions.board(caller, board, ThreadFilter.NONE, LATEST))
                .isInstanceOfAny(NotFound.class, AccessDenied.class);
        assertThatThrownBy(() -> discussions.thread(caller, sample.module, post.thread(), FIRST))
                .isInstanceOfAny(NotFound.class, AccessDenied.class);
        assertThatThrownBy(() -> posts.answer(caller, sample.module, post.thread(), "Hallo", null))
                .isInstanceOfAny(NotFound.class, AccessDenied.class);
    }

    private List<NotificationKind> kinds(Caller caller) {
        return notifications.of(caller, FIRST).stream()
                .map(NotificationView::kind)
                .toList();
    }

    private static void refused(String code, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    private static void refusedField(String code, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors().getFirst().code())
                                .isEqualTo(code));
    }
}
