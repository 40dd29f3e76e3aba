package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.venue.Feature;
import org.kommunalcampus.venue.VenueFacts;
import org.kommunalcampus.venue.VenueId;
import org.kommunalcampus.venue.VenueView;
import org.kommunalcampus.venue.Venues;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** Sessions of any provider in rooms of any other. */
@CapabilityTest
class SessionRoomsTest {

    @Autowired
    private Venues venues;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private final String name = "Labor " + UUID.randomUUID();
    private Caller host;
    private Caller teacher;
    private ModuleId module;
    private VenueId room;
    private Instant start;

    @BeforeEach
    void oneProviderOffersARoomAndAnotherAModule() {
        host = Callers.providing(campus.provider());
        ProviderId other = campus.provider();
        teacher = Callers.providing(other);
        module = campus.module(other, Format.IN_PERSON, Map.of());
        room = venues.offer(host, facts(20));
        start = clock.instant().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    void aSessionTakesPlaceAndSeatsFromItsRoom() {
        SessionView session = sessions.find(sessions.plan(teacher, module, content(start, null), room));

        assertThat(session)
                .extracting(SessionView::venue, SessionView::city, SessionView::seats)
                .containsExactly(name + ", Werkstraße 5", "Worms", 20);
    }

    @Test
    void aRoomIsNotTakenTwiceAtOnce() {
        sessions.plan(teacher, module, content(start, 10), room);

        assertRefused("venue-taken", () -> sessions.plan(teacher, module, content(start.plusSeconds(1800), 5), room));
        sessions.plan(teacher, module, content(start.plus(Duration.ofHours(2)), 10), room);
    }

    @Test
    void aSessionThatIsCancelledOrMovedFreesItsRoom() {
        SessionId first = sessions.plan(teacher, module, content(start, 10), room);
        sessions.arrange(teacher, first, content(start.plus(Duration.ofDays(1)), 10));
        SessionId second = sessions.plan(teacher, module, content(start, 10), room);

        assertRefused("venue-taken", () -> sessions.arrange(teacher, first, content(start, 10)));
        sessions.cancel(teacher, second, "zu wenige");
        sessions.arrange(teacher, first, content(start, 10));
        assertThat(sessions.find(first).venue()).startsWith(name);
    }

    @Test
    void noMoreSeatsThanTheRoomHas() {
        assertThatThrownBy(() -> sessions.plan(teacher, module, content(start, 21), room))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("/seats");
    }

    @Test
    void aRoomOffTheOfferIsNotFoundAndNotTaken() {
        assertThat(venues.search(name, 20, Pageable.ofSize(5)))
                .extracting(VenueView::id)
                .containsExactly(room);
        assertThat(venues.search(name, 21, Pageable.ofSize(5))).isEmpty();

        venues.setOffered(host, room, false);

        assertThat(venues.search(name, 0, Pageable.ofSize(5))).isEmpty();
        assertThat(venues.own(host, name, Pageable.ofSize(5))).hasSize(1);
        assertRefused("venue-withdrawn", () -> sessions.plan(teacher, module, content(start, 5), room));
    }

    @Test
    void nobodyElseChangesARoomAndNobodyOverwritesUnseen() {
        assertThatThrownBy(() -> venues.change(teacher, room, facts(5), 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> venues.setOffered(teacher, room, false)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> venues.ownOne(teacher, room)).isInstanceOf(NotFound.class);
        venues.change(host, room, facts(30), 0);
        assertThatThrownBy(() -> venues.change(host, room, facts(5), 0)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> venues.offer(host, VenueFacts.none())).isInstanceOf(Invalid.class);
    }

    private VenueFacts facts(int capacity) {
        return new VenueFacts(
                name, "Werkstraße 5", "67547", "Worms", capacity, EnumSet.of(Feature.WIFI, Feature.STEP_FREE), null);
    }

    private static SessionContent content(Instant from, @Nullable Integer seats) {
        return SessionContent.at(from, from.plus(Duration.ofHours(2)), seats);
    }

    private static void assertRefused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo(code));
    }
}
