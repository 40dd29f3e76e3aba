package org.kommunalcampus.curriculum;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.calendar.PlannedLearning;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.shared.MemberId;
import org.springframework.stereotype.Component;

/** Tells calendars what a person's plan holds that is not booked. */
@Component
@RequiredArgsConstructor
class PlannedDays implements PlannedLearning {

    private final StoredPlans plans;

    @Override
    public List<Planned> of(MemberId person) {
        return plans.current(person).stream()
                .flatMap(stored -> stored.plan().entries().stream()
                        .filter(entry -> entry.state() == EntryState.PLANNED || entry.session() == null)
                        .map(entry -> new Planned(
                                entry.module(),
                                entry.plannedStart(),
                                entry.plannedEnd(),
                                stored.about().version(),
                                stored.about().builtAt())))
                .toList();
    }
}
