package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionContent;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people and providers do in whatever order: seats are counted right, nobody gets one too many, and nobody is overtaken. */
@CapabilityTest
class WaitingListStoriesTest {

    private static final int STEPS = 120;
    private static final int PEOPLE = 9;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private SeatChanges changes;

    @Autowired
    private WaitingListKeeper keeper;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void seatsAddUpAndTheOrderIsKept(long seed) {
        var story = new Story(seed);
        for (int step = 0; step < STEPS; step++) {
            story.goesOn();
            story.holds(seed + " after " + step);
        }
        story.begins();
        assertThat(story.inState(story.first, EnrolmentState.WAITING)).isEmpty();
        assertThat(story.inState(story.first, EnrolmentState.OFFERED)).isEmpty();
    }

    private final class Story {

        private final Random dice;
        private final ProviderId provider = campus.provider();
        private final ModuleId module = campus.module(provider, Format.IN_PERSON, Map.of());
        private final SessionId first = campus.session(module, Duration.ofDays(90), 2);
        private final SessionId second = campus.session(module, Duration.ofDays(95), 1);
        private final List<MemberId> people = campus.members(campus.municipality(), PEOPLE);
        private final Map<SessionId, List<EnrolmentId>> queues =
                Map.of(first, new ArrayList<>(), second, new ArrayList<>());
        private boolean shrunk;

        Story(long seed) {
            dice = new Random(seed);
        }

        void goesOn() {
            MemberId person = people.get(dice.nextInt(PEOPLE));
            Caller self = campus.learner(person);
            EnrolmentView own = own(person);
            SessionId session = dice.nextInt(3) == 0 ? second : first;
            try {
                switch (dice.nextInt(10)) {
                    case 0, 1, 2, 3 -> book(self, person, session);
                    case 4, 5 -> {
                        if (own != null) {
                            enrolments.cancel(self, own.id());
                        }
                    }
                    case 6 -> {
                        if (own != null) {
                            changes.accept(self, own.id());
                        }
                    }
                    case 7 -> {
                        if (own != null) {
                            changes.swap(self, own.id(), session);
                        }
                    }
                    case 8 -> resize(session, 1 + dice.nextInt(4));
                    default -> {
                        clock.advance(Duration.ofHours(dice.nextInt(30)));
                        keeper.settle(session);
                    }
                }
            } catch (Refused rule) {
                assertThat(rule.getCode()).isNotEqualTo("seat-not-taken");
            }
        }

        private void book(Caller self, MemberId person, SessionId session) {
            EnrolmentId id = enrolments.book(self, person, module, session, dice.nextBoolean());
            if (enrolments.find(id).state() == EnrolmentState.WAITING) {
                Objects.requireNonNull(queues.get(session)).add(id);
            } else {
                assertThat(inState(session, EnrolmentState.WAITING))
                        .as("a new booking overtakes nobody")
                        .isEmpty();
            }
        }

        private void resize(SessionId session, int seats) {
            SessionView now = sessions.find(session);
            shrunk |= seats < now.taken();
            sessions.arrange(
                    campus.provider(provider), session, SessionContent.at(now.startsAt(), now.endsAt(), seats));
            keeper.settle(session);
        }

        void holds(String when) {
            for (SessionId session : List.of(first, second)) {
                SessionView now = sessions.find(session);
                List<EnrolmentView> all = enrolments.inSession(session);
                long held = all.stream().filter(one -> one.state().holdsSeat()).count();
                assertThat(now.taken()).as("seats are counted " + when).isEqualTo((int) held);
                if (!shrunk) {
                    assertThat(now.taken())
                            .as("seats that there are " + when)
                            .isLessThanOrEqualTo(Objects.requireNonNull(now.seats()));
                }
                if (now.taken() < Objects.requireNonNull(now.seats())) {
                    assertThat(inState(session, EnrolmentState.WAITING))
                            .as("nobody waits beside a free seat " + when)
                            .isEmpty();
                }
                inOrder(session, when);
            }
        }

        /** Whoever still waits joined after everybody who has moved up. */
        private void inOrder(SessionId session, String when) {
            boolean waitingSeen = false;
            for (EnrolmentId id : Objects.requireNonNull(queues.get(session))) {
                EnrolmentView one = enrolments.find(id);
                if (!session.equals(one.session())) {
                    continue;
                }
                boolean waits = one.state() == EnrolmentState.WAITING;
                assertThat(waitingSeen && (one.state() == EnrolmentState.OFFERED))
                        .as("nobody is offered a seat before somebody who waits longer " + when)
                        .isFalse();
                waitingSeen |= waits;
            }
        }

        void begins() {
            clock.advance(Duration.ofDays(200));
            keeper.settle(first);
        }

        List<EnrolmentView> inState(SessionId session, EnrolmentState state) {
            return enrolments.inSession(session).stream()
                    .filter(one -> one.state() == state)
                    .toList();
        }

        private @Nullable EnrolmentView own(MemberId person) {
            return enrolments.activeOf(List.of(person)).getOrDefault(person, List.of()).stream()
                    .findFirst()
                    .orElse(null);
        }
    }
}
