package org.kommunalcampus.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.SeatChanges;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendars are read here by another library than the one that writes them. */
@CapabilityTest
class CalendarFeedsTest {

    private static final CalendarWords WORDS = new CalendarWords(
            "KommunalCampus", "Geplant:", "https://campus.example.org/lernen", "https://campus.example.org/katalog");

    @Autowired
    private CalendarFeeds feeds;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges seats;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient database;

    private ProviderId provider;
    private Caller trainer;
    private ModuleId module;
    private MemberId member;
    private Caller self;
    private Instant start;

    @BeforeEach
    void somebodyCanBook() {
        provider = campus.provider();
        trainer = campus.provider(provider);
        module = campus.module(provider, Format.IN_PERSON, Map.of());
        member = campus.member();
        self = campus.learner(member);
        start = clock.instant().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void nobodyHasACalendarUnlessTheyWantToAndTheDatabaseKnowsNoSecret() {
        assertThat(feeds.of(self)).isEmpty();

        String secret = feeds.open(self);

        assertThat(secret).hasSize(43).matches("[\\w-]+");
        assertThat(feeds.of(self))
                .hasValueSatisfying(feed -> assertThat(feed.planned()).isFalse());
        assertThat(database.sql("select secret_sha256 from calendar_feed where member_id = :member")
                        .param("member", member.toString())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(secret);
        assertThat(read(secret).getEvents()).isEmpty();
    }

    @Test
    void aRenewedOrClosedAddressLeadsNowhere() {
        String first = feeds.open(self);
        String second = feeds.open(self);

        assertGone(first);
        read(second);
        feeds.close(self);
        assertGone(second);
        assertGone("");
        assertGone("x".repeat(5000));
        assertThat(feeds.of(self)).isEmpty();
        feeds.close(self);
    }

    @Test
    void whoHasLeftIsReadNoMore() {
        String secret = feeds.open(self);

        database.sql("update member set left_on = :day where id = :member")
                .param("day", LocalDate.now(clock).minusDays(1))
                .param("member", member.toString())
                .update();

        assertGone(secret);
    }

    @Test
    void aBookedDateStandsInItWithTitlePlaceTimesAndLinkAndNothingElse() {
        EnrolmentId id = book(plan(start));
        String secret = feeds.open(self);

        VEvent event = only(secret);

        assertThat(event.getUid().getValue()).isEqualTo(id.toString());
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(start.plus(Duration.ofHours(2)));
        assertThat(event.getLocation().getValue()).isEqualTo("Rathaus, Saal 1, Weinheim");
        assertThat(event.getUrl().getValue()).isEqualTo("https://campus.example.org/lernen/" + id);
        assertThat(event.getStatus().getValue()).isEqualTo(Status.confirmed().getValue());
        assertThat(event.getClassification().getValue()).isEqualTo("PRIVATE");
        assertThat(event.getSummary().getValue()).isNotBlank();
        assertThat(event.getOrganizer()).isNull();
        assertThat(event.getAttendees()).isEmpty();
        String text = feeds.read(secret, WORDS);
        assertThat(text).doesNotContain("Kim", "Muster", member.toString(), "METHOD");
        assertThat(feeds.read(secret, WORDS)).as("the same each time").isEqualTo(text);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void aDateKeepsItsHourAcrossBothChangesOfSummerTime() {
        String secret = feeds.open(self);
        int year = LocalDate.now(clock).getYear() + 1;
        for (int month : List.of(3, 10)) {
            LocalDate change =
                    YearMonth.of(year, month).atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            for (int days : List.of(-1, 0, 1)) {
                Instant nine = change.plusDays(days)
                        .atTime(LocalTime.of(9, 0))
                        .atZone(TimeReader.GERMANY)
                        .toInstant();
                EnrolmentId id = bookAnother(nine);

                VEvent event = find(secret, id);

                assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(nine);
                assertThat(feeds.read(secret, WORDS))
                        .contains("DTSTART;TZID=Europe/Berlin:%sT090000"
                                .formatted(change.plusDays(days).toString().replace("-", "")));
            }
        }
        assertThat(feeds.read(secret, WORDS))
                .containsOnlyOnce("BEGIN:VTIMEZONE")
                .contains("RRULE:FREQ=YEARLY");
    }

    @Test
    void aMovedDateIsTheSameWithALaterSequence() {
        SessionId session = plan(start);
        EnrolmentId id = book(session);
        String secret = feeds.open(self);
        VEvent before = only(secret);

        Instant later = start.plus(Duration.ofDays(1));
        sessions.arrange(trainer, session, content(later));
        VEvent after = only(secret);

        assertThat(after.getUid().getValue()).isEqualTo(id.toString());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getDateTimeStamp().getValue())
                .isAfter(before.getDateTimeStamp().getValue());
        assertThat(after.getDateStart().getValue().toInstant()).isEqualTo(later);
    }

    @Test
    void aSwappedDateTakesThePlaceOfTheOneBefore() {
        SessionId first = plan(start);
        sessions.arrange(trainer, first, content(start.plus(Duration.ofHours(3))));
        EnrolmentId id = book(first);
        String secret = feeds.open(self);
        int before = only(secret).getSequence().getValue();
        Instant other = start.plus(Duration.ofDays(3));

        seats.swap(self, id, plan(other));

        assertThat(only(secret).getUid().getValue()).isEqualTo(id.toString());
        assertThat(only(secret).getDateStart().getValue().toInstant()).isEqualTo(other);
        assertThat(only(secret).getSequence().getValue()).isGreaterThan(before);
    }

    @Test
    void whoWaitsHasNoDateYet() {
        SessionId full = sessions.plan(trainer, module, SessionContent.at(start, start.plus(Duration.ofHours(1)), 1));
        MemberId quicker = campus.member();
        enrolments.book(campus.learner(quicker), quicker, module, full);
        enrolments.book(self, member, module, full, true);

        assertThat(read(feeds.open(self)).getEvents()).isEmpty();
    }

    @Test
    void whatIsGivenUpStandsInItAsCancelledUntilItWouldHaveEnded() {
        EnrolmentId id = book(plan(start));
        String secret = feeds.open(self);
        int booked = only(secret).getSequence().getValue();

        enrolments.cancel(self, id);

        assertThat(only(secret).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(only(secret).getSequence().getValue()).isGreaterThan(booked);
        clock.advance(Duration.ofDays(8));
        assertThat(read(secret).getEvents()).isEmpty();
    }

    @Test
    void aSessionThatIsNotHeldStandsInItAsCancelled() {
        SessionId session = plan(start);
        book(session);
        String secret = feeds.open(self);

        sessions.cancel(trainer, session, "krank");

        assertThat(only(secret).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(feeds.read(secret, WORDS)).doesNotContain("krank");
    }

    @Test
    void whatIsPastStaysForAWhile() {
        book(plan(start));
        String secret = feeds.open(self);

        clock.advance(Duration.ofDays(60));
        assertThat(read(secret).getEvents()).hasSize(1);
        clock.advance(Duration.ofDays(60));
        assertThat(read(secret).getEvents()).isEmpty();
    }

    @Test
    void aSingleDateIsHandedOutToWhoBookedItAlone() {
        EnrolmentId id = book(plan(start));
        Caller colleague = campus.learner(campus.member());

        assertThat(parse(feeds.single(self, id, WORDS)).getEvents()).hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> feeds.single(colleague, id, WORDS));
        assertThat(feeds.of(colleague)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> feeds.include(colleague, true));
    }

    private SessionId plan(Instant from) {
        return sessions.plan(trainer, module, content(from));
    }

    private static SessionContent content(Instant from) {
        return new SessionContent(null, from, from.plus(Duration.ofHours(2)), "Rathaus, Saal 1", "Weinheim", 10);
    }

    private EnrolmentId book(SessionId session) {
        return enrolments.book(self, member, module, session);
    }

    private EnrolmentId bookAnother(Instant from) {
        module = campus.module(provider, Format.IN_PERSON, Map.of());
        return book(plan(from));
    }

    private VEvent only(String secret) {
        assertThat(read(secret).getEvents()).hasSize(1);
        return read(secret).getEvents().getFirst();
    }

    private VEvent find(String secret, EnrolmentId id) {
        return read(secret).getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private ICalendar read(String secret) {
        return parse(feeds.read(secret, WORDS));
    }

    /** As another library understands it, which has nothing to say against it. */
    private static ICalendar parse(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        if (!calendar.getEvents().isEmpty()) {
            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        }
        return calendar;
    }

    private void assertGone(String secret) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> feeds.read(secret, WORDS));
    }
}
