package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people do while seats are kept for some of them: seats add up, what is kept for others is given to nobody, and nobody waits beside a seat that is free for them. */
@CapabilityTest
class SeatQuotaStoriesTest {

    private static final int STEPS = 80;
    private static final int SEATS = 6;

    @Autowired
    private SeatQuotas quotas;

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
    void seatsAddUpAndNobodyGetsWhatIsKeptForOthers(long seed) {
        var story = new Story(seed);
        for (int step = 0; step < STEPS; step++) {
            story.goesOn();
            story.holds(seed + " after " + step);
        }
    }

    private final class Story {

        private final Random dice;
        private final ProviderId provider = campus.provider();
        private final ModuleId module = campus.module(provider, Format.IN_PERSON, Map.of());
        private final SessionId session = campus.session(module, Duration.ofDays(300), SEATS);
        private final List<MunicipalityId> towns =
                List.of(campus.municipality(), campus.municipality(), campus.municipality());
        private final List<MemberId> people = new ArrayList<>();
        private final Map<MemberId, MunicipalityId> homes = new HashMap<>();
        private List<SeatQuota> stated = List.of();

        Story(long seed) {
            dice = new Random(seed);
            for (MunicipalityId town : towns) {
                campus.members(town, 5).forEach(person -> {
                    people.add(person);
                    homes.put(person, town);
                });
            }
        }

        void goesOn() {
            MemberId person = people.get(dice.nextInt(people.size()));
            Caller self = campus.learner(person);
            List<EnrolmentView> own = enrolments.activeOf(List.of(person)).getOrDefault(person, List.of());
            try {
                switch (dice.nextInt(10)) {
                    case 0, 1, 2, 3, 4 -> book(self, person);
                    case 5, 6 -> own.forEach(one -> enrolments.cancel(self, one.id()));
                    case 7 -> own.forEach(one -> changes.accept(self, one.id()));
                    case 8 -> restate();
                    default -> {
                        clock.advance(Duration.ofHours(dice.nextInt(60)));
                        keeper.settle(session);
                    }
                }
            } catch (Refused rule) {
                assertThat(rule.getCode()).isNotEqualTo("seat-not-taken");
            }
        }

        private void book(Caller self, MemberId person) {
            int free = free(Objects.requireNonNull(homes.get(person)));
            boolean wait = dice.nextBoolean();
            try {
                EnrolmentId id = enrolments.book(self, person, module, session, wait);
                assertThat(enrolments.find(id).state().holdsSeat())
                        .as("with %s free for the person", free)
                        .isEqualTo(free > 0);
            } catch (Refused rule) {
                if (!"already-enrolled".equals(rule.getCode())) {
                    assertThat(free).as(rule.getCode()).isZero();
                }
                throw rule;
            }
        }

        private void restate() {
            LocalDate today = LocalDate.ofInstant(clock.instant(), TimeReader.GERMANY);
            stated = switch (dice.nextInt(4)) {
                case 0 -> List.of();
                case 1 -> List.of(new SeatQuota(1 + dice.nextInt(SEATS), today.plusDays(3), Set.of(towns.get(0))));
                case 2 ->
                    List.of(
                            new SeatQuota(2, today.plusDays(4), Set.of(towns.get(0))),
                            new SeatQuota(1 + dice.nextInt(3), today.plusDays(2), Set.of(towns.get(1))));
                default -> List.of(new SeatQuota(4, today.plusDays(5), Set.of(towns.get(0), towns.get(1))));
            };
            quotas.state(campus.provider(provider), session, stated);
        }

        void holds(String when) {
            SessionView now = sessions.find(session);
            List<EnrolmentView> all = enrolments.inSession(session);
            assertThat(now.taken())
                    .as("seats are counted " + when)
                    .isEqualTo((int)
                            all.stream().filter(one -> one.state().holdsSeat()).count())
                    .isLessThanOrEqualTo(SEATS);
            all.stream()
                    .filter(one -> one.state() == EnrolmentState.WAITING)
                    .forEach(one -> assertThat(free(Objects.requireNonNull(homes.get(one.member()))))
                            .as("nobody waits beside a seat that is free for them " + when)
                            .isZero());
        }

        /** By filling the quotas one person after the other, in no way that the platform reckons. */
        private int free(MunicipalityId town) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), TimeReader.GERMANY);
            List<SeatQuota> active = stated.stream()
                    .filter(quota -> !quota.until().isBefore(today))
                    .toList();
            List<EnrolmentView> holders = enrolments.inSession(session).stream()
                    .filter(one -> one.state().holdsSeat())
                    .toList();
            int[] left = active.stream().mapToInt(SeatQuota::seats).toArray();
            int open = SEATS - active.stream().mapToInt(SeatQuota::seats).sum();
            int own = -1;
            for (int i = 0; i < active.size(); i++) {
                own = active.get(i).municipalities().contains(town) ? i : own;
            }
            for (EnrolmentView holder : holders) {
                int quota = -1;
                for (int i = 0; i < active.size(); i++) {
                    quota = active.get(i).municipalities().contains(homes.get(holder.member())) ? i : quota;
                }
                if (quota >= 0 && left[quota] > 0) {
                    left[quota]--;
                } else {
                    open--;
                }
            }
            int physical = SEATS - holders.size();
            int reach = Math.max(open, 0) + (own >= 0 ? left[own] : 0);
            return Math.max(0, Math.min(reach, physical));
        }
    }
}
