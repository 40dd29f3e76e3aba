package org.kommunalcampus.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunalcampus.discussion.SampleForum.FIRST;
import static org.kommunalcampus.discussion.SampleForum.LATEST;
import static org.kommunalcampus.discussion.SampleForum.question;
import static org.kommunalcampus.discussion.SampleForum.talk;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Asking, answering, finding, and being told. */
@CapabilityTest
class DiscussionsTest {

    @Autowired
    private Discussions discussions;

    @Autowired
    private Posts posts;

    @Autowired
    private Moderation moderation;

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
    private Caller learner;
    private Caller other;

    @BeforeEach
    void twoTakePart() {
        sample = new SampleForum(campus, enrolments);
        learner = sample.learner();
        other = sample.learner();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aQuestionIsAnsweredAndOneAnswerAccepted() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Wie lange gilt das?"), null);
        WrittenPost wrong = posts.answer(other, sample.module, asked.thread(), "Ein Jahr?", null);
        WrittenPost right = posts.answer(sample.staff, sample.module, asked.thread(), "Zwei Jahre.", null);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.accept(other, sample.module, asked.thread(), wrong.post()));

        posts.accept(learner, sample.module, asked.thread(), right.post());

        ThreadView thread = read(learner, asked);
        assertThat(thread.accepted()).isEqualTo(right.post());
        assertThat(thread.posts()).extracting(PostView::number).containsExactly(1, 2, 3);
        assertThat(thread.posts())
                .extracting(post -> post.author().kind())
                .containsExactly(AuthorKind.PARTICIPANT, AuthorKind.PARTICIPANT, AuthorKind.PROVIDER);
        assertThat(openOnes(learner)).isEmpty();

        posts.delete(sample.staff, sample.module, asked.thread(), right.post());
        assertThat(read(learner, asked).accepted()).isNull();
        assertThat(read(learner, asked).posts().getContent().getLast()).satisfies(post -> {
            assertThat(post.state()).isEqualTo(PostState.DELETED);
            assertThat(post.text()).isNull();
        });
    }

    @Test
    void theProviderMayAcceptForTheOneWhoAskedAndTakeItBack() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Gilt das?"), null);
        WrittenPost answer = posts.answer(other, sample.module, asked.thread(), "Ja.", null);

        posts.accept(sample.staff, sample.module, asked.thread(), answer.post());
        assertThat(read(other, asked).accepted()).isEqualTo(answer.post());
        posts.acceptNone(sample.staff, sample.module, asked.thread());
        assertThat(read(other, asked).accepted()).isNull();
        refused("opening-post", () -> posts.accept(sample.staff, sample.module, asked.thread(), asked.post()));
        WrittenPost talk = posts.start(learner, sample.forum, talk("Austausch", "", "Wie war es?"), null);
        WrittenPost said = posts.answer(other, sample.module, talk.thread(), "Gut.", null);
        refused("not-a-question", () -> posts.accept(learner, sample.module, talk.thread(), said.post()));
    }

    @Test
    void peopleAppearByAPseudonymUnlessTheyChooseTheirName() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Eins"), null);
        WrittenPost named = posts.answer(other, sample.module, asked.thread(), "Zwei", new Appearance(true, true));

        List<PostView> page = read(learner, asked).posts().getContent();
        assertThat(page.get(0).author().name()).isNotEqualTo("Kim Muster").isNotBlank();
        assertThat(page.get(0).author().place()).isNull();
        assertThat(page.get(1).author().name()).isEqualTo("Kim Muster");
        assertThat(page.get(1).author().place()).startsWith("Musterstadt");
        assertThat(named.number()).isEqualTo(2);

        appearances.choose(other, sample.module, Appearance.PSEUDONYM);
        assertThat(read(learner, asked).posts().getContent().get(1).author().name())
                .isNotEqualTo("Kim Muster");
        assertThat(appearances.of(other, sample.module).chosen()).isEqualTo(Appearance.PSEUDONYM);
    }

    @Test
    void threadsAreFoundByWordsTagsAndWhatIsOpen() {
        posts.start(learner, sample.forum, talk("Ablage im Rathaus", "E-Akte, Ablage", "Wie macht ihr das?"), null);
        posts.start(other, sample.forum, question("Müssen Anhänge auch hinein?"), null);
        posts.start(other, sample.forum, talk("Sonstiges", "", "Der Aktenplan ist von 1998."), null);

        assertThat(titles(new ThreadFilter("rathaus", null, false))).containsExactly("Ablage im Rathaus");
        assertThat(titles(new ThreadFilter("mussen anhange", null, false)))
                .containsExactly("Müssen Anhänge auch hinein?");
        assertThat(titles(new ThreadFilter("AKTENPLAN", null, false))).containsExactly("Sonstiges");
        assertThat(titles(new ThreadFilter("100%", null, false))).isEmpty();
        assertThat(titles(new ThreadFilter(null, "e-akte", false))).containsExactly("Ablage im Rathaus");
        assertThat(titles(new ThreadFilter(null, "e-", false))).isEmpty();
        assertThat(titles(new ThreadFilter(null, null, true))).containsExactly("Müssen Anhänge auch hinein?");
        assertThat(titles(ThreadFilter.NONE)).hasSize(3);
    }

    @Test
    void whatSomebodyHasReadIsKeptAndCanBeCountedAsReadAtOnce() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Eins"), null);
        assertThat(unread(learner)).isZero();
        assertThat(unread(other)).isEqualTo(1);

        read(other, asked);
        assertThat(unread(other)).isZero();
        clock.advance(Duration.ofMinutes(1));
        posts.answer(learner, sample.module, asked.thread(), "Nachtrag", null);
        assertThat(unread(other)).isEqualTo(1);

        discussions.markRead(other, sample.forum);
        assertThat(unread(other)).isZero();
        assertThat(discussions
                        .board(other, sample.forum, ThreadFilter.NONE, LATEST)
                        .threads())
                .noneMatch(ThreadSummary::unread);
        clock.advance(Duration.ofMinutes(1));
        posts.answer(learner, sample.module, asked.thread(), "Noch einer", null);
        assertThat(unread(other)).isEqualTo(1);
    }

    @Test
    void whoFollowsIsToldOnceAndWhoIsNamedIsToldOfThat() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Eins"), null);
        posts.answer(other, sample.module, asked.thread(), "Zwei", null);
        posts.answer(other, sample.module, asked.thread(), "Drei", null);
        assertThat(kinds(learner)).containsExactly(NotificationKind.DISCUSSION_NEWS);
        assertThat(kinds(other)).isEmpty();

        String name = String.valueOf(appearances.of(other, sample.module).shown());
        posts.answer(learner, sample.module, asked.thread(), "Danke, @" + name + ", das hilft.", null);
        assertThat(kinds(other)).containsExactly(NotificationKind.DISCUSSION_MENTION);
        assertThat(notifications.of(other, FIRST).getContent().getFirst().arguments())
                .containsExactly("module=" + sample.module, asked.thread().toString());
    }

    @Test
    void theProviderIsToldOfQuestionsAndAForumCanBeFollowed() {
        discussions.subscribe(other, sample.forum, true);
        posts.start(learner, sample.forum, question("Eins"), null);

        assertThat(kinds(sample.staff)).containsExactly(NotificationKind.DISCUSSION_QUESTION);
        assertThat(kinds(other)).containsExactly(NotificationKind.DISCUSSION_NEWS);
        discussions.subscribe(other, sample.forum, false);
        notifications.readAll(other);
        posts.start(learner, sample.forum, question("Zwei"), null);
        assertThat(kinds(other)).containsExactly(NotificationKind.DISCUSSION_NEWS);
        assertThat(discussions
                        .board(other, sample.forum, ThreadFilter.NONE, LATEST)
                        .subscribed())
                .isFalse();
    }

    @Test
    void ownPostsAreChangedAndAThreadOfOneGoesWithItsPost() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Eins"), null);
        posts.edit(learner, sample.module, asked.thread(), talk("Anders", "neu", "Neuer Text"));
        assertThat(read(learner, asked)).satisfies(thread -> {
            assertThat(thread.title()).isEqualTo("Anders");
            assertThat(thread.tags()).containsExactly("neu");
            assertThat(thread.posts().getContent().getFirst().editedAt()).isNotNull();
        });
        assertThat(posts.delete(learner, sample.module, asked.thread(), asked.post()))
                .isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(learner, asked));
    }

    @Test
    void aThreadThatOthersAnsweredKeepsItsPlaceWithoutTitle() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Zu persönlich"), null);
        posts.answer(other, sample.module, asked.thread(), "Antwort", null);
        assertThat(posts.delete(learner, sample.module, asked.thread(), asked.post()))
                .isTrue();
        assertThat(read(other, asked).title()).isNull();
        assertThat(titles(new ThreadFilter("persönlich", null, false))).isEmpty();
        assertThat(read(other, asked).posts()).hasSize(2);
    }

    @Test
    void whoGivesUpTheBookingMayStillTakeNameAndPostsBack() {
        WrittenPost asked = posts.start(other, sample.forum, question("Warum?"), null);
        WrittenPost named = posts.answer(learner, sample.module, asked.thread(), "Darum", new Appearance(true, true));
        enrolments.of(learner, learner.requireMember()).forEach(booking -> enrolments.cancel(learner, booking.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(learner, asked));

        appearances.choose(learner, sample.module, Appearance.PSEUDONYM);
        assertThat(read(other, asked).posts().getContent().getLast().author().name())
                .isNotEqualTo("Kim Muster");
        assertThat(posts.delete(learner, sample.module, asked.thread(), named.post()))
                .isTrue();
        assertThat(read(other, asked).posts().getContent().getLast().text()).isNull();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.delete(learner, sample.module, asked.thread(), asked.post()));
        Caller stranger = campus.learner(campus.member());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> appearances.choose(stranger, sample.module, Appearance.PSEUDONYM));
    }

    @Test
    void tagsOfAThreadThatIsGoneAreGoneToo() {
        WrittenPost started = posts.start(learner, sample.forum, talk("Frau Klein", "klein", "Nein."), null);
        posts.answer(other, sample.module, started.thread(), "Na na.", null);

        posts.delete(learner, sample.module, started.thread(), started.post());

        assertThat(read(other, started).tags()).isEmpty();
        assertThat(read(sample.staff, started).title()).isNull();
        assertThat(titles(new ThreadFilter("", "klein", false))).isEmpty();
    }

    @Test
    void thoseWhoModerateHideWithAReasonOfWhichTheAuthorIsTold() {
        WrittenPost rude = posts.start(learner, sample.forum, talk("Unmöglich", "", "Alles Nieten."), null);
        posts.answer(other, sample.module, rude.thread(), "Na na.", null);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> moderation.hide(sample.staff, sample.module, rude.thread(), rude.post(), " "));

        moderation.hide(sample.staff, sample.module, rude.thread(), rude.post(), "Bitte sachlich.");

        assertThat(read(other, rude).title()).isNull();
        assertThat(read(other, rude).posts().getContent().getFirst()).satisfies(post -> {
            assertThat(post.text()).isNull();
            assertThat(post.reason()).isEqualTo("Bitte sachlich.");
        });
        assertThat(read(sample.staff, rude).posts().getContent().getFirst().text())
                .isEqualTo("Alles Nieten.");
        assertThat(kinds(learner)).contains(NotificationKind.POST_HIDDEN);
        refused("post-gone", () -> posts.edit(learner, sample.module, rude.thread(), rude.post(), "Anders"));

        moderation.show(sample.staff, sample.module, rude.thread(), rude.post());
        assertThat(read(other, rude).title()).isEqualTo("Unmöglich");
        assertThat(kinds(learner)).contains(NotificationKind.POST_SHOWN);
    }

    @Test
    void nobodyWritesIntoAClosedThreadAndPinnedOnesComeFirst() {
        WrittenPost first = posts.start(learner, sample.forum, question("Eins"), null);
        clock.advance(Duration.ofMinutes(1));
        posts.start(learner, sample.forum, question("Zwei"), null);
        moderation.pin(sample.staff, sample.module, first.thread(), true);
        moderation.close(sample.staff, sample.module, first.thread(), "Geklärt.");

        assertThat(titles(ThreadFilter.NONE)).containsExactly("Eins", "Zwei");
        refused("thread-closed", () -> posts.answer(other, sample.module, first.thread(), "Noch etwas", null));
        refused("thread-closed", () -> posts.edit(learner, sample.module, first.thread(), first.post(), "Anders"));
        assertThat(kinds(learner)).contains(NotificationKind.THREAD_CLOSED);

        moderation.reopen(sample.staff, sample.module, first.thread());
        assertThat(posts.answer(other, sample.module, first.thread(), "Noch etwas", null)
                        .number())
                .isEqualTo(2);
    }

    @Test
    void aReportIsDecidedAndEverybodyConcernedIsTold() {
        WrittenPost rude = posts.start(learner, sample.forum, talk("Unmöglich", "", "Alles Nieten."), null);
        posts.answer(other, sample.module, rude.thread(), "Na na.", null);
        reports.report(other, sample.module, rude.thread(), rude.post(), "Beleidigung");
        refused("reported-already", () -> reports.report(other, sample.module, rude.thread(), rude.post(), "Nochmal"));
        refused("own-post", () -> reports.report(learner, sample.module, rude.thread(), rude.post(), "Ich"));
        assertThat(kinds(sample.staff)).contains(NotificationKind.POST_REPORTED);
        posts.edit(learner, sample.module, rude.thread(), rude.post(), "Alles gut.");

        ReportView report = reports.open(sample.staff, FIRST).getContent().getFirst();
        assertThat(report.text()).isEqualTo("Alles Nieten.");
        assertThat(reports.open(campus.provider(campus.provider()), FIRST)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reports.decide(campus.provider(campus.provider()), report.id(), true, "Grund"));

        reports.decide(sample.staff, report.id(), true, "Verstößt gegen die Regeln.");

        assertThat(reports.open(sample.staff, FIRST)).isEmpty();
        assertThat(kinds(learner)).contains(NotificationKind.POST_HIDDEN);
        assertThat(kinds(other)).contains(NotificationKind.REPORT_DECIDED);
        refused("report-decided", () -> reports.decide(sample.staff, report.id(), false, "Doch nicht"));

        clock.advance(Duration.ofDays(181));
        assertThat(reports.forgetOld()).isPositive();
    }

    @Test
    void whatTheProviderSaysIsReportedToTheOperator() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Eins"), null);
        WrittenPost answer =
                posts.answer(sample.staff, sample.module, asked.thread(), "Fragen Sie nicht so dumm.", null);
        reports.report(learner, sample.module, asked.thread(), answer.post(), "Unhöflich");

        assertThat(reports.open(sample.staff, FIRST)).isEmpty();
        Caller operator = campus.operator();
        ReportView report = reports.open(operator, FIRST).stream()
                .filter(open -> open.module().equals(sample.module))
                .findFirst()
                .orElseThrow();
        reports.decide(operator, report.id(), false, "Grenzwertig, aber zulässig.");
        assertThat(read(learner, asked).posts().getContent().getLast().state()).isEqualTo(PostState.VISIBLE);
        assertThat(kinds(learner)).contains(NotificationKind.REPORT_DECIDED);
    }

    @Test
    void nobodyFloodsAForum() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Eins"), null);
        for (int i = 0; i < 29; i++) {
            posts.answer(learner, sample.module, asked.thread(), "Nummer " + i, null);
        }
        refused("too-many-posts", () -> posts.answer(learner, sample.module, asked.thread(), "Zu viel", null));
        posts.answer(other, sample.module, asked.thread(), "Ich darf", null);
        clock.advance(Duration.ofMinutes(61));
        posts.answer(learner, sample.module, asked.thread(), "Wieder", null);
    }

    @Test
    void wrongInputIsToldFieldByField() {
        assertThatThrownBy(() -> posts.start(learner, sample.forum, talk(" ", "a,b,c,d,e,f", "x".repeat(8001)), null))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.getErrors())
                                .extracting(FieldError::pointer)
                                .containsExactly("/title", "/tags", "/text"));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> posts.start(learner, sample.forum, talk("Gut", "<script>", "Text"), null));
    }

    @Test
    void postsOutliveTheirAuthorsWithoutName() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Eins"), new Appearance(true, true));
        posts.answer(other, sample.module, asked.thread(), "Zwei", null);

        transactions.executeWithoutResult(erasure -> personal.erase(learner.requireMember()));

        assertThat(read(other, asked).posts().getContent().getFirst()).satisfies(post -> {
            assertThat(post.author().kind()).isEqualTo(AuthorKind.FORMER);
            assertThat(post.author().name()).isNull();
            assertThat(post.author().place()).isNull();
            assertThat(post.text()).isEqualTo("Wer weiß das?");
        });
    }

    @Test
    void pagesNeedAConstantNumberOfStatements() {
        WrittenPost asked = posts.start(learner, sample.forum, question("Eins"), null);
        read(other, asked);
        int few = board();
        int fewPosts = StatementCount.during(() -> read(sample.staff, asked));
        IntStream.range(0, 8).forEach(i -> posts.start(sample.learner(), sample.forum, question("Frage " + i), null));
        IntStream.range(0, 8)
                .forEach(i -> posts.answer(sample.learner(), sample.module, asked.thread(), "Antwort", null));

        assertThat(board()).isEqualTo(few).isLessThanOrEqualTo(12);
        assertThat(StatementCount.during(() -> read(sample.staff, asked))).isEqualTo(fewPosts);
    }

    private int board() {
        return StatementCount.during(() -> discussions.board(other, sample.forum, ThreadFilter.NONE, LATEST));
    }

    private ThreadView read(Caller caller, WrittenPost post) {
        return discussions.thread(caller, sample.module, post.thread(), FIRST);
    }

    private List<String> titles(ThreadFilter filter) {
        return discussions.board(learner, sample.forum, filter, LATEST).threads().stream()
                .map(thread -> String.valueOf(thread.title()))
                .toList();
    }

    private List<ThreadSummary> openOnes(Caller caller) {
        return discussions
                .board(caller, sample.forum, new ThreadFilter(null, null, true), LATEST)
                .threads()
                .getContent();
    }

    private long unread(Caller caller) {
        return discussions.forums(caller).getFirst().unread();
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
}
