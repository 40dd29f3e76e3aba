package org.kommunalcampus.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class RemindersTest {

    private static final ReminderSchedule SCHEDULE = ReminderSchedule.of("test", -7, 14, 3);

    @Autowired
    private Reminders reminders;

    @Autowired
    private MutableClock clock;

    private final UUID subject = UUID.randomUUID();

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void eachReminderIsGivenOnceHoweverOftenItIsAskedFor() {
        LocalDate day = today().plusDays(15);
        assertThat(isReminded(day)).isFalse();
        passDays(1);
        assertThat(isReminded(day)).isTrue();
        assertThat(isReminded(day)).isFalse();
        passDays(11);
        assertThat(isReminded(day)).isTrue();
        passDays(9);
        assertThat(isReminded(day)).isFalse();
        passDays(1);
        assertThat(isReminded(day)).isTrue();
        passDays(100);
        assertThat(isReminded(day)).isFalse();
    }

    @Test
    void ofSeveralMissedRemindersTheLatestStandsForAll() {
        LocalDate day = today().plusDays(20);
        passDays(18);
        assertThat(isReminded(day)).isTrue();
        assertThat(isReminded(day)).isFalse();
    }

    @Test
    void whatThePersonWasToldAfterItsReminderNeedsNone() {
        var told = new Deadline(subject, today().plusDays(10), today());
        assertThat(reminders.take(SCHEDULE, List.of(told))).isEmpty();
        passDays(7);
        assertThat(reminders.take(SCHEDULE, List.of(told))).containsExactly(told);
    }

    @Test
    void anotherDayOfTheSameSubjectIsRemindedOfAnew() {
        assertThat(isReminded(today().plusDays(3))).isTrue();
        assertThat(isReminded(today().plusDays(2))).isTrue();
    }

    @Test
    void remindersOfDaysLongPastAreForgotten() {
        isReminded(today());
        assertThat(reminders.forgetOld()).isZero();
        passDays(401);
        assertThat(reminders.forgetOld()).isPositive();
    }

    private boolean isReminded(LocalDate day) {
        return !reminders.take(SCHEDULE, List.of(Deadline.untold(subject, day))).isEmpty();
    }

    private void passDays(int days) {
        clock.advance(Duration.ofDays(days));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
