package org.kommunalcampus.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kommunalcampus.discussion.SampleForum.FIRST;
import static org.kommunalcampus.discussion.SampleForum.LATEST;
import static org.kommunalcampus.discussion.SampleForum.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is let onto a forum, and that nobody else learns of it. */
@CapabilityTest
class ForumAccessTest {

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
    private Enrolments enrolments;

    @Autowired
    private Audit audit;

    @Autowired
    private SampleCampus campus;

    private SampleForum sample;
    private MunicipalityId town;
    private Caller learner;
    private WrittenPost asked;

    @BeforeEach
    void somebodyAsks() {
        sample = new SampleForum(campus, enrolments);
        town = campus.municipality();
        learner = sample.learner(town, null);
        asked = posts.start(learner, sample.forum, question("Wie lange gilt das?"), null);
    }

    @Test
    void employersAndColleaguesWhoTakeNoPartFindNothing() {
        Caller hr = employee(Role.HR);
        Caller manager = employee(Role.MANAGER);
        Caller council = employee(Role.STAFF_COUNCIL);
        Caller officer = employee(Role.DATA_PROTECTION);
        Caller colleague = employee(Role.LEARNER);

        Stream.of(hr, manager, council, officer, colleague).forEach(this::findsNothing);
    }

    @Test
    void whoeverHasAnEmployersRoleAndTakesPartDoesSoAsALearner() {
        Caller manager = employee(Role.MANAGER);
        enrolments.book(manager, manager.requireMember(), sample.module, null);

        ThreadView thread = discussions.thread(manager, sample.module, asked.thread(), FIRST);

        assertThat(thread.rights()).isEqualTo(new ThreadView.Rights(true, false, false, true));
        assertThat(thread.posts()).singleElement().satisfies(post -> {
            assertThat(post.author().name()).isNotEqualTo("Kim Muster");
            assertThat(post.author().place()).isNull();
        });
    }

    @Test
    void theBeiratIsRefused() {
        Caller reviewer = new Caller("Beirat", Set.of(Role.REVIEWER), new IdentityKey("test", "b"), null, null, null);
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> discussions.board(reviewer, sample.forum, ThreadFilter.NONE, LATEST));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> discussions.thread(reviewer, sample.module, asked.thread(), FIRST));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> reports.open(reviewer, FIRST));
    }

    @Test
    void otherProvidersFindNothing() {
        Caller stranger = campus.provider(campus.provider());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> discussions.board(stranger, sample.forum, ThreadFilter.NONE, LATEST));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> moderation.hide(stranger, sample.module, asked.thread(), asked.post(), "Grund"));
    }

    @Test
    void whoGaveTheBookingUpIsOutAgain() {
        Caller other = campus.learner(campus.member());
        EnrolmentId booking = enrolments.book(other, other.requireMember(), sample.module, null);
        assertThat(discussions.forums(other)).extracting(ForumSummary::board).containsExactly(sample.forum);

        enrolments.cancel(other, booking);

        assertThat(discussions.forums(other)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.answer(other, sample.module, asked.thread(), "Noch da?", null));
    }

    @Test
    void theForumOfASessionIsForThoseWhoBookedIt() {
        Board board = Board.of(sample.module, sample.session);
        Caller there = sample.learner(town, sample.session);
        posts.start(there, board, question("Wer fährt mit?"), null);

        assertThat(discussions
                        .board(sample.staff, board, ThreadFilter.NONE, LATEST)
                        .threads())
                .hasSize(1);
        assertThat(discussions.board(there, board, ThreadFilter.NONE, LATEST).threads())
                .hasSize(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> discussions.board(learner, board, ThreadFilter.NONE, LATEST));
        var elsewhere = new SampleForum(campus, enrolments);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> discussions.board(
                        elsewhere.staff, Board.of(elsewhere.module, sample.session), ThreadFilter.NONE, LATEST));
    }

    @Test
    void theOperatorReadsAThreadOnlyWhereSomethingWasReported() {
        Caller operator = campus.operator();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> discussions.thread(operator, sample.module, asked.thread(), FIRST));

        reports.report(sample.learner(), sample.module, asked.thread(), asked.post(), "Beleidigung");

        assertThat(discussions
                        .thread(operator, sample.module, asked.thread(), FIRST)
                        .rights()
                        .moderate())
                .isTrue();
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> posts.answer(operator, sample.module, asked.thread(), "Hallo", null));
    }

    @Test
    void learnersDoNotModerate() {
        Caller other = sample.learner();
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> moderation.hide(other, sample.module, asked.thread(), asked.post(), "Grund"));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> moderation.pin(other, sample.module, asked.thread(), true));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> moderation.close(other, sample.module, asked.thread(), "Grund"));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> reports.open(other, FIRST));
    }

    @Test
    void nobodyChangesWhatOthersWrote() {
        Caller other = sample.learner();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.edit(other, sample.module, asked.thread(), asked.post(), "Anders"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.edit(other, sample.module, asked.thread(), question("Anders")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.delete(other, sample.module, asked.thread(), asked.post()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.delete(sample.staff, sample.module, asked.thread(), asked.post()));
    }

    @Test
    void theRecordsThatEmployersCanReadHoldNothingOfIt() {
        moderation.hide(sample.staff, sample.module, asked.thread(), asked.post(), "Grund");
        Caller manager = employee(Role.MANAGER);
        enrolments.book(manager, manager.requireMember(), sample.module, null);
        posts.answer(manager, sample.module, asked.thread(), "Eine Antwort", null);

        for (Role reader : List.of(Role.STAFF_COUNCIL, Role.DATA_PROTECTION)) {
            assertThat(audit.ofMunicipality(employee(reader), town, "", FIRST))
                    .noneMatch(entry -> entry.action().startsWith("post")
                            || entry.action().startsWith("thread")
                            || entry.action().startsWith("report")
                            || entry.action().startsWith("learning-group"));
        }
    }

    private void findsNothing(Caller caller) {
        assertThat(discussions.forums(caller)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> discussions.board(caller, sample.forum, ThreadFilter.NONE, LATEST));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> discussions.thread(caller, sample.module, asked.thread(), FIRST));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> discussions.post(caller, sample.module, asked.thread(), asked.post()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.start(caller, sample.forum, question("Darf ich?"), null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.answer(caller, sample.module, asked.thread(), "Ich auch", null));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> posts.accept(caller, sample.module, asked.thread(), asked.post()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> discussions.subscribe(caller, sample.forum, true));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> discussions.subscribe(caller, sample.module, asked.thread(), true));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> discussions.markRead(caller, sample.forum));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reports.report(caller, sample.module, asked.thread(), asked.post(), "Grund"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> appearances.of(caller, sample.module));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> reports.open(caller, FIRST));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> discussions.ofProvider(caller, FIRST));
    }

    private Caller employee(Role role) {
        return new Caller(
                "Kim",
                EnumSet.of(Role.LEARNER, role),
                new IdentityKey("test", role.name()),
                campus.member(town),
                town,
                null);
    }
}
