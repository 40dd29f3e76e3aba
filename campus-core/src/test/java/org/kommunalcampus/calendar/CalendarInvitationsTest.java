package org.kommunalcampus.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatChanges;
import org.kommunalcampus.mail.MailPreference;
import org.kommunalcampus.mail.MailPreferences;
import org.kommunalcampus.mail.MailRound;
import org.kommunalcampus.mail.MailTiming;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.TestPropertySource;

/** What reaches mailboxes is read here by another library than the one that writes it. */
@CapabilityTest
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "campus.mail.from=KommunalCampus <nicht-antworten@campus.example>",
            "db-scheduler.enabled=false"
        })
class CalendarInvitationsTest {

    @RegisterExtension
    static final GreenMailExtension MAILBOXES = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    private static final Duration SOON = Duration.ofMinutes(2);

    @Autowired
    private CalendarInvitations invitations;

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges seats;

    @Autowired
    private Sessions sessions;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private Notifications notifications;

    @Autowired
    private MailRound mails;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JavaMailSenderImpl server;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MutableClock clock;

    private Caller trainer;
    private ModuleId module;
    private MemberId member;
    private Caller self;
    private String address;
    private Instant start;

    @BeforeEach
    void somebodyCanBook() {
        server.setPort(MAILBOXES.getSmtp().getPort());
        ProviderId provider = campus.provider();
        trainer = campus.provider(provider);
        module = campus.module(provider, Format.IN_PERSON, Map.of());
        member = campus.member();
        self = campus.learner(member);
        address = UUID.randomUUID() + "@stadt.example";
        database.sql("update member set email = :address where id = :member")
                .params(Map.of("address", address, "member", member.toString()))
                .update();
        prefers(MailTiming.AT_ONCE, true);
        start = clock.instant().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void timeIsAsBefore() {
        prefers(MailTiming.OFF, false);
        clock.reset();
    }

    @Test
    void whoBooksGetsTheDateAndIsAskedForNoAnswer() throws Exception {
        EnrolmentId id = book(plan(start, start.plus(Duration.ofHours(2))));

        ICalendar calendar = only(received());

        assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(id.toString());
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(event.getLocation().getValue()).isEqualTo("Rathaus, Saal 1, Weinheim");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("nicht-antworten@campus.example");
        assertThat(event.getAttendees()).singleElement().satisfies(reader -> {
            assertThat(reader.getEmail()).isEqualTo(address);
            assertThat(reader.getRsvp()).isFalse();
            assertThat(reader.getParticipationStatus().getValue()).isEqualTo("ACCEPTED");
            assertThat(reader.getCommonName()).isNull();
        });
        assertThat(event.getClassification().getValue()).isEqualTo("PRIVATE");
        assertThat(text(mailsTo().getFirst())).doesNotContain("Kim", "Muster", member.toString());
        assertThat(database.sql("select count(*) from mail where member_id = :member and invitation is not null")
                        .param("member", member.toString())
                        .query(Long.class)
                        .single())
                .as("dates are forgotten with the words")
                .isZero();
    }

    @Test
    void theDateIsTheSameAsInTheFeed() throws Exception {
        book(plan(start, start.plus(Duration.ofHours(2))));
        VEvent mailed = only(received()).getEvents().getFirst();

        VEvent inFeed = Biweekly.parse(feeds.read(feeds.open(self), new PlainInvitations().words(Locale.GERMAN)))
                .first()
                .getEvents()
                .getFirst();

        assertThat(mailed.getUid()).isEqualTo(inFeed.getUid());
        assertThat(mailed.getSequence()).isEqualTo(inFeed.getSequence());
        assertThat(mailed.getDateStart()).isEqualTo(inFeed.getDateStart());
    }

    @Test
    void aMovedDateTakesThePlaceOfTheOneBeforeAndACancelledOneGoes() throws Exception {
        SessionId session = plan(start, start.plus(Duration.ofHours(2)));
        EnrolmentId id = book(session);
        VEvent booked = only(received()).getEvents().getFirst();

        Instant later = start.plus(Duration.ofDays(1));
        sessions.arrange(trainer, session, content(later, later.plus(Duration.ofHours(2))));
        ICalendar moved = only(receivedAfter(id));
        enrolments.cancel(self, id);
        ICalendar cancelled = only(receivedAfter(id));

        assertThat(moved.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(moved.getEvents().getFirst().getUid()).isEqualTo(booked.getUid());
        assertThat(moved.getEvents().getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(later);
        assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(cancelled.getEvents().getFirst().getUid()).isEqualTo(booked.getUid());
        assertThat(cancelled.getEvents().getFirst().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(List.of(
                        booked,
                        moved.getEvents().getFirst(),
                        cancelled.getEvents().getFirst()))
                .extracting(event -> event.getSequence().getValue())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(known(id)).as("nothing is kept of what has ended").isFalse();
    }

    @Test
    void aMovedSessionSendsOneMailAndNotTwo() throws Exception {
        SessionId session = plan(start, start.plus(Duration.ofHours(2)));
        EnrolmentId id = book(session);
        received();
        int before = messagesTo();

        Instant later = start.plus(Duration.ofDays(1));
        sessions.arrange(trainer, session, content(later, later.plus(Duration.ofHours(2))));
        await().until(() -> told(NotificationKind.SESSION_MOVED));
        only(receivedAfter(id));
        clock.advance(Duration.ofDays(1));
        assertThat(received()).isEmpty();
        assertThat(messagesTo()).as("the date says the same").isEqualTo(before);

        sessions.arrange(
                trainer,
                session,
                new SessionContent(null, later, later.plus(Duration.ofHours(2)), "Rathaus, Saal 2", "Weinheim", 10));
        await().until(() -> told(NotificationKind.SESSION_RELOCATED));
        only(receivedAfter(id));
        clock.advance(Duration.ofDays(1));
        received();
        assertThat(messagesTo()).isEqualTo(before);
    }

    @Test
    void whoGetsNoDatesGetsTheMessageOfAMoveByMail() throws Exception {
        SessionId session = plan(start, start.plus(Duration.ofHours(2)));
        EnrolmentId id = book(session);
        received();
        prefers(MailTiming.AT_ONCE, false);
        int before = messagesTo();

        Instant later = start.plus(Duration.ofDays(1));
        sessions.arrange(trainer, session, content(later, later.plus(Duration.ofHours(2))));
        await().until(() -> told(NotificationKind.SESSION_MOVED));
        clock.advance(Duration.ofDays(1));

        assertThat(received()).isEmpty();
        assertThat(messagesTo()).isEqualTo(before + 1);
        assertThat(enrolments.find(id).moved()).isTrue();
    }

    @Test
    void aSessionThatIsNotHeldIsTakenOutOfTheCalendarOnce() throws Exception {
        SessionId session = plan(start, start.plus(Duration.ofHours(2)));
        EnrolmentId id = book(session);
        received();

        sessions.cancel(trainer, session, "krank");

        assertThat(only(receivedAfter(id)).getMethod().getValue()).isEqualTo("CANCEL");
        await().untilAsserted(() -> assertThat(enrolments.find(id).state()).isEqualTo(EnrolmentState.CANCELLED));
        clock.advance(SOON);
        assertThat(received()).isEmpty();
    }

    @Test
    void aDateKeepsItsHourOnSeveralDaysAcrossBothChangesOfSummerTime() throws Exception {
        int year = LocalDate.now(clock).getYear() + 1;
        for (int month : List.of(3, 10)) {
            LocalDate change =
                    YearMonth.of(year, month).atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            Instant nine = at(change.minusDays(1), LocalTime.of(9, 0));
            Instant fourDaysLater = at(change.plusDays(2), LocalTime.of(16, 30));
            module = campus.module(trainer.requireProvider(), Format.IN_PERSON, Map.of());
            book(plan(nine, fourDaysLater));

            List<MimeMessage> mail = received();
            VEvent event = only(mail).getEvents().getFirst();

            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(nine);
            assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(fourDaysLater);
            assertThat(text(mail.getFirst()))
                    .containsOnlyOnce("BEGIN:VTIMEZONE")
                    .contains("DTSTART;TZID=Europe/Berlin:%sT090000"
                            .formatted(change.minusDays(1).toString().replace("-", "")));
        }
    }

    @Test
    void whatChangesNothingInTheCalendarIsToldToNobody() throws Exception {
        SessionId session = plan(start, start.plus(Duration.ofHours(2)));
        EnrolmentId id = book(session);
        received();

        enrolments.begin(self, id);
        sessions.arrange(
                trainer,
                session,
                new SessionContent(null, start, start.plus(Duration.ofHours(2)), "Rathaus, Saal 1", "Weinheim", 11));
        invitations.changed(List.of(module));
        clock.advance(SOON);

        assertThat(received()).isEmpty();
    }

    @Test
    void whoWaitsHasNoDateUntilTheSeatIsTheirs() throws Exception {
        SessionId session = plan(start, start.plus(Duration.ofHours(2)), 1);
        MemberId quicker = campus.member();
        EnrolmentId first = enrolments.book(campus.learner(quicker), quicker, module, session);
        EnrolmentId id = enrolments.book(self, member, module, session, true);
        enrolments.cancel(campus.learner(quicker), first);
        assertThat(known(id)).isFalse();

        seats.accept(self, id);

        assertThat(only(receivedAfter(id)).getMethod().getValue()).isEqualTo("REQUEST");
    }

    @Test
    void aSwapMovesTheDate() throws Exception {
        EnrolmentId id = book(plan(start, start.plus(Duration.ofHours(2))));
        received();
        Instant other = start.plus(Duration.ofDays(3));

        seats.swap(self, id, plan(other, other.plus(Duration.ofHours(1))));

        VEvent event = only(receivedAfter(id)).getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(id.toString());
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(other);
    }

    @Test
    void datesComeWithTheDigestUnlessTheyBeginBefore() throws Exception {
        prefers(MailTiming.WEEKLY, true);
        EnrolmentId far = book(plan(start, start.plus(Duration.ofHours(2))));
        await().until(() -> known(far));
        clock.advance(SOON);
        assertThat(received()).isEmpty();

        module = campus.module(trainer.requireProvider(), Format.IN_PERSON, Map.of());
        Instant near = clock.instant().plus(Duration.ofHours(5)).truncatedTo(ChronoUnit.SECONDS);
        EnrolmentId id = book(plan(near, near.plus(Duration.ofHours(1))));
        assertThat(only(receivedAfter(id)).getEvents().getFirst().getUid().getValue())
                .isEqualTo(id.toString());

        clock.advance(Duration.ofDays(7));
        assertThat(only(received()).getEvents().getFirst().getUid().getValue()).isEqualTo(far.toString());
    }

    @Test
    void whoWantsNoDatesOrSharesTheMailboxGetsNone() throws Exception {
        prefers(MailTiming.AT_ONCE, false);
        EnrolmentId unwanted = book(plan(start, start.plus(Duration.ofHours(2))));
        await().until(() -> known(unwanted));
        prefers(MailTiming.OFF, true);
        invitations.changed(unwanted, EnrolmentState.BOOKED);

        prefers(MailTiming.AT_ONCE, true);
        database.sql("update member set shared_mailbox = true where id = :member")
                .param("member", member.toString())
                .update();
        invitations.changed(unwanted, EnrolmentState.BOOKED);
        clock.advance(SOON);

        assertThat(received()).isEmpty();
    }

    @Test
    void whoBookedBeforeDatesWentByMailHearsOfAMoveAndNotOfTheBeginningOfLearning() throws Exception {
        SessionId session = plan(start, start.plus(Duration.ofHours(2)));
        EnrolmentId id = book(session);
        received();
        forget(id);
        update(id);
        assertThat(known(id)).isTrue();
        assertThat(received()).as("the booking is known").isEmpty();

        enrolments.begin(self, id);
        invitations.changed(id, EnrolmentState.UNDER_WAY);
        assertThat(received()).isEmpty();

        Instant later = start.plus(Duration.ofDays(1));
        sessions.arrange(trainer, session, content(later, later.plus(Duration.ofHours(2))));
        VEvent event = only(receivedAfter(id)).getEvents().getFirst();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(later);
        sessions.cancel(trainer, session, "krank");
        assertThat(only(receivedAfter(id)).getMethod().getValue()).isEqualTo("CANCEL");
    }

    @Test
    void aMoveRightAfterTheUpdateIsToldToo() throws Exception {
        SessionId session = plan(start, start.plus(Duration.ofHours(2)));
        EnrolmentId id = book(session);
        received();
        forget(id);
        update(id);

        Instant later = start.plus(Duration.ofDays(1));
        sessions.arrange(trainer, session, content(later, later.plus(Duration.ofHours(2))));
        await().until(() -> database.sql("select known from calendar_invitation where enrolment_id = :id")
                .param("id", id.toString())
                .query(String.class)
                .single()
                .equals("OUTDATED"));

        assertThat(only(received())
                        .getEvents()
                        .getFirst()
                        .getDateStart()
                        .getValue()
                        .toInstant())
                .isEqualTo(later);
    }

    @Test
    void whoseRowIsGoneHearsOfAMoveAndNotOfTheBeginningOfLearning() throws Exception {
        SessionId session = plan(start, start.plus(Duration.ofHours(2)));
        EnrolmentId id = book(session);
        received();
        forget(id);

        enrolments.begin(self, id);
        invitations.changed(id, EnrolmentState.UNDER_WAY);
        invitations.changed(List.of(module));
        assertThat(known(id)).isFalse();

        Instant later = start.plus(Duration.ofDays(1));
        sessions.arrange(trainer, session, content(later, later.plus(Duration.ofHours(2))));
        assertThat(only(receivedAfter(id)).getMethod().getValue()).isEqualTo("REQUEST");
    }

    @Test
    void whoBookedWithoutMailsHearsOfTheCancellationAndNotOfTheBeginningOfLearning() throws Exception {
        prefers(MailTiming.OFF, true);
        SessionId session = plan(start, start.plus(Duration.ofHours(2)));
        EnrolmentId id = book(session);
        await().until(() -> known(id));
        prefers(MailTiming.AT_ONCE, true);

        enrolments.begin(self, id);
        invitations.changed(id, EnrolmentState.UNDER_WAY);
        assertThat(received()).isEmpty();

        sessions.cancel(trainer, session, "krank");
        assertThat(only(receivedAfter(id)).getMethod().getValue()).isEqualTo("CANCEL");
    }

    @Test
    void nodesThatTellAtTheSameTimeTellOnce() throws Exception {
        EnrolmentId id = book(plan(start, start.plus(Duration.ofHours(2))));
        await().until(() -> known(id));
        clock.advance(SOON);

        AtOnce.run(Collections.nCopies(4, AtOnce.attempt(() -> invitations.settle(id), "done")));
        AtOnce.run(Collections.nCopies(
                4, AtOnce.attempt(() -> invitations.changed(id, EnrolmentState.BOOKED), "done")));

        assertThat(received()).hasSize(1);
    }

    private void forget(EnrolmentId id) {
        database.sql("delete from calendar_invitation where enrolment_id = :id")
                .param("id", id.toString())
                .update();
    }

    /** As the migration does with all bookings. */
    private void update(EnrolmentId id) throws IOException {
        String script = new ClassPathResource("db/migration/calendar/V1515__bookings_before_invitations.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        database.sql(script.replaceAll("--.*", "").replace(";", " and e.id = :id"))
                .param("id", id.toString())
                .update();
        String later = new ClassPathResource("db/migration/calendar/V1543__known_dates.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        database.sql(later.replaceAll("(?s)^.*?(?=update)", "").replace(";", " where enrolment_id = :id"))
                .param("id", id.toString())
                .update();
        assertThat(database.sql("select known from calendar_invitation where enrolment_id = :id")
                        .param("id", id.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("UNNOTED");
    }

    private void prefers(MailTiming timing, boolean dates) {
        preferences.choose(self, new MailPreference(timing, null, null, Locale.GERMAN, dates));
    }

    private SessionId plan(Instant from, Instant until) {
        return plan(from, until, 10);
    }

    private SessionId plan(Instant from, Instant until, int places) {
        return sessions.plan(
                trainer, module, new SessionContent(null, from, until, "Rathaus, Saal 1", "Weinheim", places));
    }

    private static SessionContent content(Instant from, Instant until) {
        return new SessionContent(null, from, until, "Rathaus, Saal 1", "Weinheim", 10);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(TimeReader.GERMANY).toInstant();
    }

    /** Books, and returns once the calendar has heard of it if it is going to. */
    private EnrolmentId book(SessionId session) {
        EnrolmentId id = enrolments.book(self, member, module, session);
        if (preferences.of(self).dates() && preferences.of(self).timing() != MailTiming.OFF) {
            await().until(() -> known(id));
        }
        return id;
    }

    private boolean known(EnrolmentId id) {
        return database.sql("select count(*) from calendar_invitation where enrolment_id = :id")
                        .param("id", id.toString())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Mails since the last look, once something new has come of the booking. */
    private List<MimeMessage> receivedAfter(EnrolmentId id) {
        await().until(() ->
                database.sql("select count(*) from calendar_invitation where enrolment_id = :id and due_at <= :soon")
                                .param("id", id.toString())
                                .param("soon", Times.stored(clock.instant().plus(SOON)))
                                .query(Long.class)
                                .single()
                        > 0);
        return received();
    }

    /** Mails since the last look. */
    private List<MimeMessage> received() {
        int before = mailsTo().size();
        clock.advance(SOON);
        InvitationJobs.run(invitations);
        mails.run();
        List<MimeMessage> all = mailsTo();
        return all.subList(before, all.size());
    }

    /** Mails to the person that bring a date; what messages say besides goes in others. */
    private List<MimeMessage> mailsTo() {
        return Arrays.stream(MAILBOXES.getReceivedMessages())
                .filter(mail -> {
                    try {
                        List<String> dates = new ArrayList<>();
                        collect((MimeMultipart) mail.getContent(), dates, new ArrayList<>());
                        return mail.getAllRecipients()[0].toString().equals(address) && !dates.isEmpty();
                    } catch (Exception unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    private boolean told(NotificationKind kind) {
        return notifications.of(self, PageRequest.of(0, 20)).stream().anyMatch(told -> told.kind() == kind);
    }

    /** How many mails the person has got that bring no date. */
    private int messagesTo() throws Exception {
        int count = 0;
        for (MimeMessage mail : MAILBOXES.getReceivedMessages()) {
            List<String> dates = new ArrayList<>();
            if (mail.getContent() instanceof MimeMultipart parts) {
                collect(parts, dates, new ArrayList<>());
            }
            if (mail.getAllRecipients()[0].toString().equals(address) && dates.isEmpty()) {
                count++;
            }
        }
        return count;
    }

    /** The date of the only mail, which says the same beside the text and in the file, and to which another library has nothing to object. */
    private static ICalendar only(List<MimeMessage> found) throws Exception {
        assertThat(found).hasSize(1);
        List<String> dates = new ArrayList<>();
        List<String> types = new ArrayList<>();
        collect((MimeMultipart) found.getFirst().getContent(), dates, types);
        assertThat(dates).hasSize(2);
        assertThat(dates.getFirst()).isEqualTo(dates.getLast());
        ICalendar calendar = Biweekly.parse(dates.getFirst()).first();
        assertThat(types.getFirst())
                .contains("text/calendar", "method=" + calendar.getMethod().getValue());
        assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return calendar;
    }

    private static String text(MimeMessage mail) throws Exception {
        List<String> dates = new ArrayList<>();
        collect((MimeMultipart) mail.getContent(), dates, new ArrayList<>());
        return dates.getFirst();
    }

    private static void collect(MimeMultipart parts, List<String> dates, List<String> types) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                collect(inner, dates, types);
            } else if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
                types.add(part.getContentType());
                try (InputStream content = part.getInputStream()) {
                    dates.add(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
