package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.KeptDates;
import org.kommunalcampus.learning.KeptDatesReader;
import org.kommunalcampus.learning.SeatQuota;
import org.kommunalcampus.learning.SeatQuotas;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;

/** Plans propose a date only to those for whom a seat of it is free, and follow when that changes. */
@PlanTest
class KeptSeatPlansTest {

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private SeatQuotas quotas;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private KeptDatesReader reader;

    @Autowired
    private Staleness staleness;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private MutableClock clock;

    private CompetenceId wanted;
    private Caller provider;
    private ModuleId module;
    private SessionId session;
    private MunicipalityId favoured;
    private MemberId guest;
    private MemberId ofTown;

    @BeforeEach
    void twoTownsWantTheSameDate() {
        wanted = campus.competence();
        ProviderId seller = campus.provider();
        provider = campus.provider(seller);
        module = campus.module(seller, Format.IN_PERSON, Map.of(wanted, 3));
        session = campus.session(module, Duration.ofDays(40), 2);
        favoured = campus.municipality();
        guest = world.learner(Map.of(wanted, 3));
        ofTown = world.learnersOf(favoured, 1, Map.of(wanted, 3)).getFirst();
        world.settle();
        assertThat(world.planOf(guest)).containsExactly(module);
        assertThat(world.planOf(ofTown)).containsExactly(module);
    }

    @AfterEach
    void timeIsAsBefore() {
        clock.reset();
    }

    @Test
    void whoseSeatsAreKeptForOthersPlansNothingOnThatDate() {
        keep(2, 10);
        assertThat(world.planOf(guest)).isEmpty();
        assertThat(world.planOf(ofTown)).containsExactly(module);

        quotas.remove(provider, session, favoured);
        world.settle();
        assertThat(world.planOf(guest)).containsExactly(module);
    }

    @Test
    void aQuotaThatIsFilledOrGivenBackMarksThePlansThatItTouches() {
        keep(1, 10);
        assertThat(world.planOf(guest)).containsExactly(module);
        MemberId stranger = campus.member();
        EnrolmentId taken = enrolments.book(campus.learner(stranger), stranger, module, session);
        world.settle();
        assertThat(world.planOf(guest)).as("the last seat is kept").isEmpty();
        assertThat(world.planOf(ofTown)).containsExactly(module);

        enrolments.cancel(campus.learner(stranger), taken);
        world.settle();
        assertThat(world.planOf(guest)).containsExactly(module);
    }

    @Test
    void whatChangesForNobodyMarksNoPlan() {
        keep(1, 10);
        int marks = world.marksOf(guest);
        MemberId colleague = campus.member(favoured);

        enrolments.book(campus.learner(colleague), colleague, module, session);
        world.settle();

        assertThat(world.marksOf(guest))
                .as("the kept seat went to whom it was kept for")
                .isEqualTo(marks);
    }

    @Test
    void onTheDayAfterTheLastOneTheSeatsAreForEverybody() {
        keep(2, 2);
        assertThat(world.planOf(guest)).isEmpty();

        clock.advance(Duration.ofDays(3));
        world.markDue();
        world.settle();

        assertThat(world.planOf(guest)).containsExactly(module);
        assertThat(world.plan(guest)).isEqualTo(world.fresh(guest));
        assertThat(world.plan(ofTown)).isEqualTo(world.fresh(ofTown));
    }

    @Test
    void moreSessionsWithKeptSeatsAndMorePeopleTakeNoMoreStatements() {
        keep(2, 10);
        List<MemberId> few = world.learners(2, Map.of(wanted, 3));
        world.settle();
        int before = statementsFor(few);
        for (int i = 0; i < 5; i++) {
            session = campus.session(module, Duration.ofDays(41 + i), 3);
            keep(2, 10);
        }
        List<MemberId> many = world.learners(30, Map.of(wanted, 3));
        world.settle();

        assertThat(statementsFor(many)).isEqualTo(before);
    }

    @Test
    void whoHoldsSeatsIsCountedAndNotReadAndWhatIsClosedIsWorkedOutOnce() {
        keep(1, 10);
        int before = StatementCount.during(reader::current);
        MemberId stranger = campus.member();
        enrolments.book(campus.learner(stranger), stranger, module, session);

        assertThat(StatementCount.during(reader::current)).isEqualTo(before);
        KeptDates dates = reader.current();
        assertThat(dates.closedTo(null)).contains(session).isSameAs(dates.closedTo(null));
        assertThat(dates.closedTo(favoured)).doesNotContain(session);
    }

    private void keep(int seats, int days) {
        quotas.state(
                provider,
                session,
                List.of(new SeatQuota(seats, LocalDate.now(clock).plusDays(days), Set.of(favoured))));
        world.settle();
    }

    private int statementsFor(List<MemberId> members) {
        staleness.mark(Trigger.OPERATOR, members);
        return StatementCount.during(() -> assertThat(rebuild.next()).isEqualTo(members.size()));
    }
}
