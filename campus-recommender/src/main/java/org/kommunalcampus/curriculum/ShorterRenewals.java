package org.kommunalcampus.curriculum;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignedModule;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Refresher;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.rule.RenewedInTime;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.record.CompletionSummary;

/**
 * Which assigned modules give way to a shorter one that renews their record. That is so while the record counts and is to be renewed, the person has not booked the long
 * module, and there is a refresher that fits the person ({@link FittingRefreshers}). The planner is then told of the refresher instead, due before the record lapses, and plans as ever.
 *
 * @param assigned what the employer asks for, with refreshers in the place of what they renew
 * @param renewed the competences whose levels are renewed in this way, by the day on which they lapse
 */
record ShorterRenewals(List<AssignedModule> assigned, Map<LocalDate, Set<CompetenceId>> renewed) {

    static ShorterRenewals of(
            List<AssignedModule> asked,
            Map<ModuleId, CompletionSummary> completed,
            List<EnrolmentView> active,
            Map<ModuleId, List<Refresher>> refreshers,
            FittingRefreshers fitting,
            Policy policy,
            LocalDate today) {
        List<AssignedModule> assigned = new ArrayList<>();
        Map<LocalDate, Set<CompetenceId>> renewed = new HashMap<>();
        LocalDate firstDay =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(1);
        LocalDate lookAhead =
                LocalDate.ofEpochDay(new RenewedInTime().lookAhead(policy, Math.toIntExact(firstDay.toEpochDay())));
        for (AssignedModule each : asked) {
            CompletionSummary done = completed.get(each.module());
            if (done == null || isBooked(each.module(), active) || !isToRenew(each, done, firstDay, lookAhead)) {
                assigned.add(each);
                continue;
            }
            LocalDate lapses = done.validUntil();
            Optional<Refresher> shorter =
                    fitting.first(each.module(), refreshers.getOrDefault(each.module(), List.of()), lapses);
            if (shorter.isEmpty()) {
                assigned.add(each);
                continue;
            }
            assigned.add(new AssignedModule(
                    each.assignment(),
                    shorter.get().module(),
                    each.kind(),
                    earlier(each.due(), lapses),
                    done.on().plusDays(1)));
            if (lapses != null) {
                renewed.computeIfAbsent(lapses.plusDays(1), none -> new HashSet<>())
                        .addAll(fitting.taught(each.module()));
            }
        }
        return new ShorterRenewals(List.copyOf(assigned), Map.copyOf(renewed));
    }

    /** Whether the level of the competence that lapses on the day is renewed by then. */
    boolean covers(CompetenceId competence, LocalDate lapse) {
        return renewed.getOrDefault(lapse, Set.of()).contains(competence);
    }

    /** It counts on the first day on which something can be planned, and either lapses soon or is too old for what the employer asks. */
    private static boolean isToRenew(
            AssignedModule asked, CompletionSummary done, LocalDate firstDay, LocalDate lookAhead) {
        LocalDate until = done.validUntil();
        LocalDate from = asked.countsFrom();
        boolean counts = until == null || !until.isBefore(firstDay);
        boolean lapses = until != null && until.isBefore(lookAhead);
        return counts && (lapses || (from != null && done.on().isBefore(from)));
    }

    private static boolean isBooked(ModuleId module, List<EnrolmentView> active) {
        return active.stream().anyMatch(enrolment -> enrolment.module().equals(module));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
