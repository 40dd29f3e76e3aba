package org.kommunalcampus.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.shared.MemberId;

class StaffingRuleTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final MemberId ANNA = MemberId.next();
    private static final MemberId BEN = MemberId.next();
    private static final MemberId CEM = MemberId.next();
    private static final MemberId DORA = MemberId.next();

    private final AwayDays away = new AwayDays();

    @Test
    void twoOfFourMayGoAndTheThirdIsTooMany() {
        absent(ANNA, MONDAY);
        absent(BEN, MONDAY);

        assertThat(judged(MONDAY).isShort()).isFalse();
        assertThat(StaffingRule.without(CEM, counter(), MONDAY, MONDAY, away, Set.of()))
                .singleElement()
                .satisfies(day -> assertThat(day.present()).isEqualTo(1));
    }

    @Test
    void nobodyHasToBeThereOnOtherDaysOfTheWeekAndOnHolidays() {
        LocalDate sunday = MONDAY.minusDays(1);
        counter().people().forEach(person -> {
            absent(person, sunday);
            absent(person, MONDAY);
        });

        assertThat(StaffingRule.judge(counter(), sunday, MONDAY, away, Set.of(MONDAY)))
                .isEmpty();
    }

    @Test
    void whatIsAskedForIsToldApartFromWhatIsCertain() {
        absent(ANNA, MONDAY);
        absent(BEN, MONDAY);
        away.note(CEM, MONDAY, MONDAY, AwayKind.ASKED, MONDAY, MONDAY);

        assertThat(judged(MONDAY).isShort()).isFalse();
        assertThat(judged(MONDAY).mayFallShort()).isTrue();
    }

    @Test
    void whoIsAwayAnywayIsNotMissedTwice() {
        absent(ANNA, MONDAY);
        absent(BEN, MONDAY);
        absent(CEM, MONDAY);

        assertThat(StaffingRule.without(CEM, counter(), MONDAY, MONDAY, away, Set.of()))
                .isEmpty();
    }

    @Test
    void whoHasNotEnteredYetOrHasLeftByThenDoesNotStandIn() {
        var terms = new StaffingTerms("Schalter", 2, EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of());
        var group = StaffedGroup.of(
                StaffingGroupId.next(),
                terms,
                List.of(
                        new Employee(ANNA, null, null, null),
                        new Employee(BEN, null, null, MONDAY.minusDays(1)),
                        new Employee(CEM, null, MONDAY.plusDays(1), null),
                        new Employee(DORA, null, MONDAY, MONDAY)));

        assertThat(group.peopleOn(MONDAY)).containsExactlyInAnyOrder(ANNA, DORA);
        assertThat(group.spareOn(MONDAY)).isZero();
        assertThat(StaffingRule.without(ANNA, group, MONDAY, MONDAY, away, Set.of()))
                .extracting(StaffingDay::present)
                .containsExactly(1);
        assertThat(StaffingRule.without(CEM, group, MONDAY, MONDAY, away, Set.of()))
                .as("nobody misses who is not there yet")
                .isEmpty();
        absent(BEN, MONDAY);
        assertThat(StaffingRule.judge(group, MONDAY, MONDAY, away, Set.of())).noneMatch(StaffingDay::isShort);
    }

    @Test
    void aGroupThatIsTooSmallAnywayIsShortOnlyWhereSomebodyIsAway() {
        var pair = Groups.of("Kasse", 3, EnumSet.allOf(DayOfWeek.class), Set.of(ANNA, BEN));
        absent(ANNA, MONDAY);

        assertThat(StaffingRule.judge(pair, MONDAY, MONDAY.plusDays(1), away, Set.of()))
                .extracting(StaffingDay::isShort)
                .containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theRuleAgreesWithCountingHeads(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<MemberId> people =
                    Stream.generate(MemberId::next).limit(1 + random.nextInt(7)).toList();
            Set<DayOfWeek> weekdays = EnumSet.allOf(DayOfWeek.class);
            weekdays.removeIf(day -> random.nextInt(3) == 0);
            var group = Groups.of(
                    "G",
                    1 + random.nextInt(4),
                    weekdays,
                    people.stream().filter(person -> random.nextInt(4) > 0).collect(Collectors.toSet()));
            LocalDate last = MONDAY.plusDays(13);
            Set<LocalDate> holidays = MONDAY.datesUntil(last)
                    .filter(day -> random.nextInt(6) == 0)
                    .collect(Collectors.toSet());
            Map<MemberId, List<LocalDate>> gone = new HashMap<>();
            Map<MemberId, List<LocalDate>> asked = new HashMap<>();
            var days = new AwayDays();
            for (int i = 0; i < 8; i++) {
                MemberId person = people.get(random.nextInt(people.size()));
                LocalDate from = MONDAY.plusDays(random.nextInt(14));
                LocalDate until = from.plusDays(random.nextInt(4));
                AwayKind kind = AwayKind.values()[random.nextInt(3)];
                days.note(person, from, until, kind, MONDAY, last);
                (kind.isFirm() ? gone : asked)
                        .computeIfAbsent(person, unknown -> new ArrayList<>())
                        .addAll(from.datesUntil(until.plusDays(1)).toList());
            }
            Map<LocalDate, StaffingDay> judged = StaffingRule.judge(group, MONDAY, last, days, holidays).stream()
                    .collect(Collectors.toMap(StaffingDay::day, day -> day));

            for (LocalDate day = MONDAY; !day.isAfter(last); day = day.plusDays(1)) {
                if (!weekdays.contains(day.getDayOfWeek()) || holidays.contains(day)) {
                    assertThat(judged).as("seed " + seed).doesNotContainKey(day);
                    continue;
                }
                int present = 0;
                int sure = 0;
                for (MemberId person : group.people()) {
                    boolean isGone = gone.getOrDefault(person, List.of()).contains(day);
                    boolean asks = asked.getOrDefault(person, List.of()).contains(day);
                    present += isGone ? 0 : 1;
                    sure += isGone || asks ? 0 : 1;
                }
                boolean someAway = present < group.people().size();
                boolean tooFew = someAway && present < group.minimum();
                assertThat(judged.get(day).isShort())
                        .as("seed " + seed + " " + day)
                        .isEqualTo(tooFew);
                assertThat(judged.get(day).mayFallShort())
                        .as("seed " + seed + " " + day)
                        .isEqualTo(!tooFew && sure < present && sure < group.minimum());
            }
        }
    }

    private StaffingDay judged(LocalDate day) {
        return StaffingRule.judge(counter(), day, day, away, Set.of()).getFirst();
    }

    private static StaffedGroup counter() {
        return Groups.of(
                "Schalter", 2, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(ANNA, BEN, CEM, DORA));
    }

    private void absent(MemberId person, LocalDate day) {
        away.note(person, day, day, AwayKind.ABSENT, day, day);
    }
}
