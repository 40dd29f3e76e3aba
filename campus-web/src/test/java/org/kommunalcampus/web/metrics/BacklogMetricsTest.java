package org.kommunalcampus.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Backlog;
import org.kommunalcampus.testing.MutableClock;
import org.springframework.dao.DataAccessResourceFailureException;

class BacklogMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MutableClock clock = new MutableClock();

    private long waiting = 3;
    private int asked;
    private boolean away;

    @Test
    void tellsHowMuchWaitsAndSinceWhen() {
        watch();

        assertThat(gauge("campus.backlog")).isEqualTo(3);
        assertThat(gauge("campus.backlog.age")).isEqualTo(90);
    }

    @Test
    void workOfWhichNothingWaitsHasNoAge() {
        waiting = 0;
        watch();

        assertThat(gauge("campus.backlog")).isZero();
        assertThat(gauge("campus.backlog.age")).isZero();
    }

    @Test
    void theDatabaseIsAskedOnceInTenSecondsHoweverOftenSomebodyReads() {
        watch();
        gauge("campus.backlog");
        gauge("campus.backlog.age");
        waiting = 5;
        clock.advance(Duration.ofSeconds(9));
        assertThat(gauge("campus.backlog")).isEqualTo(3);
        assertThat(asked).isEqualTo(1);

        clock.advance(Duration.ofSeconds(1));
        assertThat(gauge("campus.backlog")).isEqualTo(5);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aClockThatIsSetBackDoesNotStopTheCount() {
        watch();
        gauge("campus.backlog");
        waiting = 7;
        clock.advance(Duration.ofHours(-1));

        assertThat(gauge("campus.backlog")).isEqualTo(7);
    }

    @Test
    void whileTheDatabaseIsAwayThereIsNoNumberAndNobodyAsksAgainAtOnce() {
        away = true;
        watch();

        assertThat(gauge("campus.backlog")).isNaN();
        assertThat(gauge("campus.backlog.age")).isNaN();
        assertThat(asked).isEqualTo(1);
    }

    private void watch() {
        new BacklogMetrics(List.of(new Backlog("letters", this::count)), clock).bindTo(registry);
    }

    private Backlog.Waiting count() {
        asked++;
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        return new Backlog.Waiting(
                waiting, waiting == 0 ? null : clock.instant().minusSeconds(90));
    }

    private double gauge(String name) {
        return registry.get(name).tag("work", "letters").gauge().value();
    }
}
