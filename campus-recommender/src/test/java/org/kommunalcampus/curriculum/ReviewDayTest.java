package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.Policy;

class ReviewDayTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 3, 2);
    private static final LocalDate NEXT_MONDAY = LocalDate.of(2027, 3, 8);

    @Test
    void aPlanWithoutDatesStandsUntilMonday() {
        assertThat(review(TUESDAY, null, null, null)).isEqualTo(NEXT_MONDAY);
        assertThat(review(NEXT_MONDAY, null, null, null)).isEqualTo(NEXT_MONDAY.plusWeeks(1));
    }

    @Test
    void aSessionThatBeginsThisWeekEndsIt() {
        assertThat(review(TUESDAY, TUESDAY.plusDays(2), null, null)).isEqualTo(TUESDAY.plusDays(2));
        assertThat(review(TUESDAY, TUESDAY, null, null)).as("begun already").isEqualTo(NEXT_MONDAY);
        assertThat(review(TUESDAY, TUESDAY.plusDays(9), null, null)).isEqualTo(NEXT_MONDAY);
    }

    @Test
    void theEndOfAnOfferAndOfAProofEndIt() {
        assertThat(review(TUESDAY, null, TUESDAY.plusDays(1), null)).isEqualTo(TUESDAY.plusDays(1));
        assertThat(review(TUESDAY, TUESDAY.plusDays(4), TUESDAY.plusDays(3), TUESDAY.plusDays(2)))
                .isEqualTo(TUESDAY.plusDays(2));
    }

    @Test
    void theEndOfRegistrationEndsIt() {
        var id = ModuleId.next();
        var session = new EngineSession(
                SessionId.next(), TUESDAY.plusDays(20), TUESDAY.plusDays(20), true, TUESDAY.plusDays(1));

        assertThat(review(TUESDAY, id, List.of(session), null, null))
                .as("nobody books it on the day after the last one")
                .isEqualTo(TUESDAY.plusDays(2));
        assertThat(review(TUESDAY.plusDays(2), id, List.of(session), null, null))
                .isEqualTo(NEXT_MONDAY);
    }

    private static LocalDate review(
            LocalDate today,
            @Nullable LocalDate session,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate levelsChangeOn) {
        List<EngineSession> sessions =
                session == null ? List.of() : List.of(new EngineSession(SessionId.next(), session, session, true));
        return review(today, ModuleId.next(), sessions, validUntil, levelsChangeOn);
    }

    @Test
    void aPlanIsLookedAtOnTheDayOnWhichSeatsOfItsModulesAreKeptNoMore() {
        LocalDate tuesday = LocalDate.of(2027, 3, 2);
        var id = ModuleId.next();
        var learner = new Learner(
                new LearnerSnapshot(
                        Map.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(), List.of(), List.of(), 60,
                        Set.of(), Set.of()),
                Policy.standard(),
                1,
                Map.of(id, tuesday.plusDays(2)),
                null);
        var day = new ReviewDay(tuesday, CatalogueSnapshot.of(1, List.of()));
        assertThat(day.of(List.of(id), learner)).isEqualTo(tuesday.plusDays(2));
        assertThat(day.of(List.of(ModuleId.next()), learner)).isEqualTo(LocalDate.of(2027, 3, 8));
    }

    private static LocalDate review(
            LocalDate today,
            ModuleId id,
            List<EngineSession> sessions,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate levelsChangeOn) {
        var module = new EngineModule(
                id, 60, null, Format.BLENDED, "de", List.of(), List.of(), List.of(), null, validUntil, null, sessions);
        var learner = new LearnerSnapshot(
                Map.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(), List.of(), List.of(), 60, Set.of(),
                Set.of());
        return new ReviewDay(today, CatalogueSnapshot.of(1, List.of(module)))
                .of(List.of(id), new Learner(learner, Policy.standard(), 1, Map.of(), levelsChangeOn));
    }
}
