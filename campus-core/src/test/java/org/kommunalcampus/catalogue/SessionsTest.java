package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class SessionsTest {

    @Autowired
    private Sessions sessions;

    @Autowired
    private Modules modules;

    @Autowired
    private Providers providers;

    @Autowired
    private CatalogueFacts facts;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ApplicationEvents events;

    private ProviderId provider;
    private ModuleId module;
    private Instant tomorrow;

    @BeforeEach
    void anOfferedModule() {
        provider = providers.ensure(Callers.operator(), NewProvider.named("p-" + UUID.randomUUID(), "Akademie"));
        modules.takeOver(
                Callers.operator(), provider, List.of(module("A", "Kurs").content()), true);
        module = modules.ofProvider(Callers.operator(), provider, Pageable.ofSize(1))
                .getContent()
                .getFirst()
                .id();
        tomorrow = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        events.clear();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void ofTwentyWhoWantFiveSeatsAtOnceFiveGetOne() throws Exception {
        SessionId session = plan(5);

        List<String> outcomes =
                AtOnce.run(Collections.nCopies(20, AtOnce.attempt(() -> sessions.takeSeat(session), "seated")));

        assertThat(outcomes).containsOnly("seated", "session-full");
        assertThat(Collections.frequency(outcomes, "seated")).isEqualTo(5);
        assertThat(sessions.find(session).taken()).isEqualTo(5);
    }

    @Test
    void onlyTheLastSeatAndTheFirstOneGivenBackAreNews() {
        SessionId session = plan(2);
        events.clear();
        long version = facts.version();

        sessions.takeSeat(session);
        assertThat(events.stream(SessionsChanged.class)).isEmpty();
        assertThat(facts.version()).isEqualTo(version);

        sessions.takeSeat(session);
        assertThat(events.stream(SessionsChanged.class)).containsExactly(new SessionsChanged(Set.of(module)));
        assertThat(freeSeats(session)).isZero();

        sessions.releaseSeat(session);
        assertThat(events.stream(SessionsChanged.class)).hasSize(2);
        assertThat(facts.version()).isEqualTo(version + 2);

        sessions.releaseSeat(session);
        assertThat(events.stream(SessionsChanged.class)).hasSize(2);
        assertThat(freeSeats(session)).isEqualTo(2);
    }

    @Test
    void aSessionWithoutALimitIsNeverFull() {
        SessionId session = plan(null);

        sessions.takeSeat(session);

        assertThat(sessions.find(session).taken()).isOne();
        assertThat(freeSeats(session)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aSessionThatHasBegunOrWillNotBeHeldTakesNobody() {
        SessionId cancelled = plan(5);
        sessions.cancel(Callers.providing(provider), cancelled, "zu wenige Anmeldungen");
        refused("session-cancelled", () -> sessions.takeSeat(cancelled));

        SessionId begun = plan(5);
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        refused("session-past", () -> sessions.takeSeat(begun));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> sessions.takeSeat(SessionId.next()));
    }

    @Test
    void moreSeatsAreNotGivenBackThanWereTaken() {
        SessionId session = plan(5);

        refused("seat-not-taken", () -> sessions.releaseSeat(session));
    }

    @Test
    void movingASessionKeepsItsBookings() {
        SessionId session = plan(5);
        sessions.takeSeat(session);

        Instant later = tomorrow.plusSeconds(3600);
        sessions.arrange(
                Callers.providing(provider), session, new SessionContent(null, later, later, "Rathaus", "Worms", 3));

        assertThat(sessions.find(session))
                .extracting(SessionView::startsAt, SessionView::city, SessionView::seats, SessionView::taken)
                .containsExactly(later, "Worms", 3, 1);
    }

    @Test
    void nobodyPlansSessionsOfAnotherProvider() {
        SessionId session = plan(5);
        var stranger = Callers.providing(ProviderId.next());
        SessionContent content = SessionContent.at(tomorrow, tomorrow, 1);

        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> sessions.plan(stranger, module, content));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> sessions.arrange(stranger, session, content));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> sessions.cancel(stranger, session, "?"));
    }

    private SessionId plan(@Nullable Integer seats) {
        return sessions.plan(
                Callers.providing(provider), module, SessionContent.at(tomorrow, tomorrow.plusSeconds(3600), seats));
    }

    private int freeSeats(SessionId session) {
        return facts.facts().stream()
                .filter(known -> known.id().equals(module))
                .flatMap(known -> known.sessions().stream())
                .filter(known -> known.id().equals(session))
                .findFirst()
                .orElseThrow()
                .freeSeats();
    }

    private static void refused(String code, Runnable action) {
        assertThatExceptionOfType(Refused.class).isThrownBy(action::run).returns(code, Refused::getCode);
    }
}
