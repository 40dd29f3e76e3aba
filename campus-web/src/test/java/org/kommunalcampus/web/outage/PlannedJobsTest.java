package org.kommunalcampus.web.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class PlannedJobsTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Task<Void> often = Tasks.recurring("often", Schedules.fixedDelay(Duration.ofSeconds(10)))
            .execute((job, context) -> {});
    private final Task<Void> nightly = Tasks.recurring("nightly", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 0)))
            .execute((job, context) -> {});
    private JdbcClient database;
    private PlannedJobs jobs;

    @BeforeEach
    void jobsThatAClockPlannedWhichWasFast() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/events/V0060__recurring_jobs.sql"))
                .execute(source);
        database = JdbcClient.create(source);
        SchedulerClient client =
                SchedulerClient.Builder.create(source, often, nightly).build();
        ObjectProvider<SchedulerClient> provider = mock();
        doAnswer(call -> {
                    call.<Consumer<SchedulerClient>>getArgument(0).accept(client);
                    return null;
                })
                .when(provider)
                .ifAvailable(any());
        jobs = new PlannedJobs(provider, List.of(often, nightly));
        jobs.look();
    }

    @Test
    void whatIsPlannedFurtherAheadThanItsScheduleSaysIsPlannedAnew() {
        database.sql("update scheduled_tasks set execution_time = ?")
                .param(Timestamp.from(Instant.now().plus(YEAR)))
                .update();

        jobs.look();

        assertThat(planned("often")).isBefore(Instant.now().plusSeconds(60));
        assertThat(planned("nightly")).isBefore(Instant.now().plus(Duration.ofDays(2)));
    }

    @Test
    void whatIsDueOrRunsIsLeftAlone() {
        Instant due = Instant.now().minusSeconds(30).truncatedTo(ChronoUnit.MILLIS);
        database.sql("update scheduled_tasks set execution_time = ? where task_name = 'often'")
                .param(Timestamp.from(due))
                .update();
        Instant ahead = Instant.now().plus(YEAR).truncatedTo(ChronoUnit.MILLIS);
        database.sql("update scheduled_tasks set execution_time = ?, picked = true where task_name = 'nightly'")
                .param(Timestamp.from(ahead))
                .update();

        jobs.look();

        assertThat(planned("often")).isEqualTo(due);
        assertThat(planned("nightly")).isEqualTo(ahead);
    }

    private Instant planned(String job) {
        return database.sql("select execution_time from scheduled_tasks where task_name = ?")
                .param(job)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
