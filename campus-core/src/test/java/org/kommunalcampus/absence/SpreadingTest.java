package org.kommunalcampus.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.MemberId;

class SpreadingTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final Set<DayOfWeek> ALWAYS = EnumSet.allOf(DayOfWeek.class);

    @Test
    void fourAtACounterOfTwoGoInTwoTurns() {
        List<MemberId> four = people(4);
        var offers = List.of(offer(MONDAY, 10), offer(MONDAY.plusDays(7), 10));

        Spreading.Result result = Spreading.spread(four, offers, List.of(group(2, four)), new AwayDays(), Set.of());

        assertThat(result.left()).isEmpty();
        assertThat(result.proven()).isTrue();
        assertThat(offers)
                .allSatisfy(offer -> assertThat(result.placed().values())
                        .filteredOn(offer.session()::equals)
                        .hasSize(2));
    }

    @Test
    void eachWhoGetsNoPlaceIsToldWhy() {
        List<MemberId> pair = people(2);
        MemberId away = MemberId.next();
        List<MemberId> others = people(2);
        var days = new AwayDays();
        days.note(away, MONDAY, MONDAY, AwayKind.ABSENT, MONDAY, MONDAY);
        List<MemberId> all =
                Stream.of(pair, List.of(away), others).flatMap(List::stream).toList();

        var plenty = Spreading.spread(all, List.of(offer(MONDAY, 10)), List.of(group(2, pair)), days, Set.of());
        assertThat(plenty.left())
                .containsOnly(
                        Map.entry(pair.get(0), Spreading.Why.STAFFING),
                        Map.entry(pair.get(1), Spreading.Why.STAFFING),
                        Map.entry(away, Spreading.Why.AWAY));
        var scarce = Spreading.spread(others, List.of(offer(MONDAY, 1)), List.of(), days, Set.of());
        assertThat(scarce.left().values()).containsExactly(Spreading.Why.NO_SEAT);
    }

    @Test
    void whoCanGoOnFewDaysGoesFirst() {
        List<MemberId> four = people(4).stream().sorted().toList();
        List<Spreading.Offer> offers = List.of(offer(MONDAY, 10), offer(MONDAY.plusDays(1), 10));
        var days = new AwayDays();
        for (MemberId bound : four.subList(2, 4)) {
            days.note(bound, MONDAY.plusDays(1), MONDAY.plusDays(1), AwayKind.ABSENT, MONDAY, MONDAY.plusDays(1));
        }

        Spreading.Result result = Spreading.spread(four, offers, List.of(group(2, four)), days, Set.of());

        assertThat(result.placed()).containsOnlyKeys(four.get(2), four.get(3));
        assertThat(result.placed().values()).containsOnly(offers.getFirst().session());
    }

    @Test
    void manyPeopleAreSpreadInNoTime() {
        List<MemberId> many = people(200);
        List<StaffedGroup> groups = IntStream.range(0, 20)
                .mapToObj(i -> group(6, many.subList(i * 10, i * 10 + 10)))
                .toList();
        List<Spreading.Offer> offers = IntStream.range(0, 20)
                .mapToObj(i -> offer(MONDAY.plusDays(i), 15))
                .toList();

        Spreading.Result result = Spreading.spread(many, offers, groups, new AwayDays(), Set.of());

        assertThat(result.left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void itKeepsEveryLimitAndPlacesAsManyAsTryingAllWould(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 120; round++) {
            List<MemberId> people = people(1 + random.nextInt(6));
            List<Spreading.Offer> offers = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> new Spreading.Offer(SessionId.next(), days(random), random.nextInt(4)))
                    .toList();
            List<StaffedGroup> groups = IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> group(1 + random.nextInt(3), some(people, random)))
                    .toList();
            Set<LocalDate> holidays = random.nextInt(4) == 0 ? Set.of(MONDAY) : Set.of();
            var away = new AwayDays();
            people.stream().filter(person -> random.nextInt(4) == 0).forEach(person -> {
                LocalDate day = MONDAY.plusDays(random.nextInt(4));
                away.note(person, day, day, AwayKind.values()[random.nextInt(3)], day, day);
            });

            Spreading.Result result = Spreading.spread(people, offers, groups, away, holidays);

            String as = "seed " + seed + " round " + round;
            assertThat(holds(result.placed(), offers, groups, away, holidays))
                    .as(as)
                    .isTrue();
            assertThat(Spreading.fits(result.placed(), offers, groups, away, holidays))
                    .as(as)
                    .isTrue();
            assertThat(result.placed())
                    .as(as)
                    .hasSize(brute(people, 0, new HashMap<>(), offers, groups, away, holidays));
            assertThat(result.placed().size() + result.left().size()).as(as).isEqualTo(people.size());
            assertThat(Spreading.spread(people.reversed(), offers, groups, away, holidays))
                    .as(as)
                    .isEqualTo(result);
        }
    }

    private static int brute(
            List<MemberId> people,
            int at,
            Map<MemberId, SessionId> placed,
            List<Spreading.Offer> offers,
            List<StaffedGroup> groups,
            AwayDays away,
            Set<LocalDate> holidays) {
        if (at == people.size()) {
            return holds(placed, offers, groups, away, holidays) ? placed.size() : -1;
        }
        int best = brute(people, at + 1, placed, offers, groups, away, holidays);
        for (Spreading.Offer offer : offers) {
            placed.put(people.get(at), offer.session());
            best = Math.max(best, brute(people, at + 1, placed, offers, groups, away, holidays));
            placed.remove(people.get(at));
        }
        return best;
    }

    /** Counted person by person, day by day; a group that is short already loses nobody more. */
    private static boolean holds(
            Map<MemberId, SessionId> placed,
            List<Spreading.Offer> offers,
            List<StaffedGroup> groups,
            AwayDays away,
            Set<LocalDate> holidays) {
        for (Spreading.Offer offer : offers) {
            List<MemberId> there = placed.keySet().stream()
                    .filter(person -> offer.session().equals(placed.get(person)))
                    .toList();
            if (there.size() > offer.free()
                    || there.stream()
                            .anyMatch(person -> offer.days().stream()
                                    .anyMatch(day -> away.on(day).containsKey(person)))) {
                return false;
            }
        }
        for (StaffedGroup group : groups) {
            for (int i = 0; i < 4; i++) {
                LocalDate day = MONDAY.plusDays(i);
                long sent = placed.entrySet().stream()
                        .filter(place -> group.people().contains(place.getKey()))
                        .filter(place -> offers.stream()
                                .anyMatch(offer -> offer.session().equals(place.getValue())
                                        && offer.days().contains(day)))
                        .count();
                long gone = away.on(day).keySet().stream()
                        .filter(group.people()::contains)
                        .count();
                if (!holidays.contains(day) && sent > 0 && group.people().size() - gone - sent < group.minimum()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Set<LocalDate> days(Random random) {
        LocalDate first = MONDAY.plusDays(random.nextInt(3));
        return random.nextBoolean() ? Set.of(first) : Set.of(first, first.plusDays(1));
    }

    private static List<MemberId> some(List<MemberId> people, Random random) {
        return people.stream().filter(person -> random.nextInt(3) > 0).toList();
    }

    private static List<MemberId> people(int count) {
        return Stream.generate(MemberId::next).limit(count).toList();
    }

    private static Spreading.Offer offer(LocalDate day, int free) {
        return new Spreading.Offer(SessionId.next(), Set.of(day), free);
    }

    private static StaffedGroup group(int minimum, List<MemberId> people) {
        return Groups.of("G", minimum, ALWAYS, Set.copyOf(people));
    }
}
