package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.venue.Feature;
import org.kommunalcampus.venue.VenueFacts;
import org.kommunalcampus.venue.VenueId;
import org.kommunalcampus.venue.Venues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Series of sessions, and changes by hand. */
@CapabilityTest
@RecordApplicationEvents
class SessionPlansTest {

    @Autowired
    private SessionPlans plans;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Venues venues;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    private final String name = "Saal " + UUID.randomUUID();
    private Caller staff;
    private Caller stranger;
    private ModuleId module;
    private VenueId room;
    private Instant start;

    @BeforeEach
    void aModuleAndARoomOfSomebodyElse() {
        ProviderId own = campus.provider();
        staff = Callers.providing(own);
        stranger = Callers.providing(campus.provider());
        module = campus.module(own, Format.IN_PERSON, Map.of());
        room = venues.offer(
                stranger, new VenueFacts(name, "Ring 1", "67547", "Worms", 20, EnumSet.of(Feature.WIFI), null));
        start = clock.instant().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.HOURS);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aSeriesIsHeldEachWeekAtTheSameTimeOfDay() {
        plans.series(staff, module, in(null, 8), room, 12);

        List<SessionView> planned = sessions.ofModule(staff, module).reversed();
        assertThat(planned).hasSize(12).allSatisfy(session -> {
            assertThat(time(session)).isEqualTo(time(planned.getFirst()));
            assertThat(session.city()).isEqualTo("Worms");
        });
        assertThat(planned.getLast().startsAt().atZone(TimeReader.GERMANY).toLocalDate())
                .isEqualTo(start.atZone(TimeReader.GERMANY).toLocalDate().plusWeeks(11));
    }

    @Test
    void aSeriesIsPlannedWholeOrNotAtAll() {
        Instant third = start.atZone(TimeReader.GERMANY).plusWeeks(2).toInstant();
        sessions.plan(staff, module, SessionContent.at(third, third.plus(Duration.ofHours(1)), 5), room);

        refused("venue-taken", () -> plans.series(staff, module, in(null, 8), room, 4));

        assertThat(sessions.ofModule(staff, module)).hasSize(1);
        invalid("/count", "out-of-range", () -> plans.series(staff, module, in(null, 8), null, 13));
        invalid("/count", "out-of-range", () -> plans.series(staff, module, in(null, 8), null, 0));
    }

    @Test
    void nobodyElseSeesOrChangesOrPlans() {
        SessionId session = plan("Rathaus", 8);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> plans.find(stranger, session));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> plans.change(stranger, session, in("Rathaus", 9), null, revision(session)));
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> plans.series(stranger, module, in(null, 9), null, 2));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> plans.find(Callers.operator(), session));
        assertThat(sessions.find(session).seats()).isEqualTo(8);
    }

    @Test
    void whoReadAnOlderRevisionOverwritesNothing() {
        SessionId session = plan("Rathaus", 8);
        int read = revision(session);
        plans.change(staff, session, in("Bücherei", 8), null, read);

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> plans.change(staff, session, in("Rathaus", 12), null, read));

        assertThat(sessions.find(session).venue()).isEqualTo("Bücherei");
        plans.change(staff, session, in("Rathaus", 12), null, revision(session));
        assertThat(sessions.find(session).seats()).isEqualTo(12);
    }

    @Test
    void bookingsDoNotMakeAPageStale() {
        SessionId session = plan("Rathaus", 8);
        int read = revision(session);
        sessions.takeSeat(session);

        plans.change(staff, session, in("Rathaus", 9), null, read);

        assertThat(sessions.find(session))
                .extracting(SessionView::seats, SessionView::taken)
                .containsExactly(9, 1);
    }

    @Test
    void thereAreNeverFewerSeatsThanAreTaken() {
        SessionId session = plan("Rathaus", 8);
        sessions.takeSeat(session);
        sessions.takeSeat(session);

        invalid("/seats", "below-taken", () -> plans.change(staff, session, in("Rathaus", 1), null, revision(session)));
        plans.change(staff, session, in("Rathaus", 2), null, revision(session));

        assertThat(sessions.find(session).seats()).isEqualTo(2);
    }

    @Test
    void nothingMovesIntoThePastAndWhatHasBegunStays() {
        SessionId session = plan("Rathaus", 8);
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        SessionContent past = SessionContent.at(yesterday, yesterday.plus(Duration.ofHours(2)), 8);

        invalid("/startsAt", "in-the-past", () -> plans.change(staff, session, past, null, revision(session)));

        clock.advance(Duration.ofDays(8));
        refused("session-past", () -> plans.change(staff, session, in("Rathaus", 9), null, revision(session)));
    }

    @Test
    void whatIsCancelledStaysCancelled() {
        SessionId session = plan("Rathaus", 8);
        invalid("/reason", "required", () -> sessions.cancel(staff, session, " "));
        invalid("/reason", "too-long", () -> sessions.cancel(staff, session, "x".repeat(501)));
        sessions.cancel(staff, session, "Die Trainerin ist erkrankt.");

        refused("session-cancelled", () -> plans.change(staff, session, in("Rathaus", 9), null, revision(session)));

        assertThat(sessions.find(session).state()).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void aRoomIsTakenAndGivenBackWithTheSession() {
        SessionId session = plan("Rathaus", null);
        assertThat(plans.find(staff, session).room()).isNull();

        plans.change(staff, session, in(null, null), room, revision(session));

        assertThat(plans.find(staff, session).room()).isEqualTo(room);
        assertThat(sessions.find(session))
                .extracting(SessionView::venue, SessionView::seats)
                .containsExactly(name + ", Ring 1", 20);
        SessionId other = plan("Bücherei", 5);
        refused("venue-taken", () -> plans.change(staff, other, in(null, 5), room, revision(other)));

        plans.change(staff, session, in("Rathaus", 8), null, revision(session));

        assertThat(plans.find(staff, session).room()).isNull();
        assertThat(sessions.find(session).venue()).isEqualTo("Rathaus");
        plans.change(staff, other, in(null, 5), room, revision(other));
    }

    @Test
    void anotherPlaceIsNewsAndMoreSeatsAreNot() {
        SessionId session = plan("Rathaus", 8);
        plans.change(staff, session, in("Rathaus", 9), null, revision(session));
        assertThat(events.stream(SessionRelocated.class)).isEmpty();

        plans.change(staff, session, in("Bücherei", 9), null, revision(session));

        assertThat(events.stream(SessionRelocated.class))
                .containsExactly(new SessionRelocated(
                        session, module, start, start.plus(Duration.ofHours(2)), "Bücherei, Worms"));
        assertThat(events.stream(SessionMoved.class)).isEmpty();
    }

    private SessionId plan(String place, @Nullable Integer seats) {
        return plans.series(staff, module, in(place, seats), null, 1).getFirst();
    }

    private int revision(SessionId session) {
        return plans.find(staff, session).session().revision();
    }

    private SessionContent in(@Nullable String place, @Nullable Integer seats) {
        return new SessionContent(
                null, start, start.plus(Duration.ofHours(2)), place, place == null ? null : "Worms", seats);
    }

    private static LocalTime time(SessionView session) {
        return session.startsAt().atZone(TimeReader.GERMANY).toLocalTime();
    }

    private static void refused(String code, Runnable attempt) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(attempt::run)
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    private static void invalid(String pointer, String code, Runnable attempt) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(attempt::run)
                .satisfies(invalid -> assertThat(invalid.getErrors())
                        .extracting(FieldError::pointer, FieldError::code)
                        .containsExactly(tuple(pointer, code)));
    }
}
