package org.kommunalcampus.curriculum;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.PlanImpact.ModuleCount;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;
import org.kommunalcampus.shared.MinimumGroup;

/** Counts what differs between pairs of curricula, and tells no number about fewer people than the minimum group. */
final class ImpactTally {

    private static final int MODULES_SHOWN = 10;

    private final Column minutes = new Column(plan -> plan.totals().minutes());
    private final Column cents = new Column(plan -> plan.totals().cents());
    private final Column late = new Column(ImpactTally::lateEntries);
    private final Column gaps = new Column(plan -> plan.uncovered().size());
    private final Map<ModuleId, Integer> gained = new HashMap<>();
    private final Map<ModuleId, Integer> lost = new HashMap<>();
    private int examined;
    private int changed;

    void add(Curriculum before, Curriculum after) {
        examined++;
        List.of(minutes, cents, late, gaps).forEach(column -> column.add(before, after));
        CurriculumChange change = CurriculumChange.between(before, after);
        change.added().forEach(entry -> gained.merge(entry.module(), 1, Integer::sum));
        change.dropped().forEach(entry -> lost.merge(entry.module(), 1, Integer::sum));
        if (!change.isEmpty() || before.uncovered().size() != after.uncovered().size()) {
            changed++;
        }
    }

    PlanImpact impact(int people) {
        if (!MinimumGroup.maySee(people) || !MinimumGroup.maySee(examined)) {
            return PlanImpact.ofTooFew();
        }
        if (!MinimumGroup.maySee(changed)) {
            return new PlanImpact(people, examined, null, null);
        }
        var effect = changed == 0
                ? null
                : new PlanImpact.Effect(
                        minutes.sum(), cents.sum(), late.sum(), gaps.sum(), largest(gained), largest(lost));
        return new PlanImpact(people, examined, changed, effect);
    }

    private static long lateEntries(Curriculum plan) {
        return plan.entries().stream()
                .filter(entry -> entry.due() != null && entry.plannedEnd().isAfter(entry.due()))
                .count();
    }

    private static List<ModuleCount> largest(Map<ModuleId, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> MinimumGroup.maySee(count.getValue()))
                .map(count -> new ModuleCount(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingInt(ModuleCount::plans).reversed().thenComparing(ModuleCount::module))
                .limit(MODULES_SHOWN)
                .toList();
    }

    /** One number of each plan, summed up before and after. */
    private static final class Column {
        private final ToLongFunction<Curriculum> number;
        private long before;
        private long after;
        private int atFirst;
        private int atLast;
        private int less;
        private int same;
        private int more;

        Column(ToLongFunction<Curriculum> number) {
            this.number = number;
        }

        void add(Curriculum first, Curriculum second) {
            long then = number.applyAsLong(first);
            long now = number.applyAsLong(second);
            before += then;
            after += now;
            atFirst += then == 0 ? 0 : 1;
            atLast += now == 0 ? 0 : 1;
            if (now < then) {
                less++;
            } else if (now > then) {
                more++;
            } else {
                same++;
            }
        }

        /** Nothing where so few people have the number, or see it change, that the sum would be about them. */
        PlanImpact.@Nullable Sum sum() {
            boolean large =
                    MinimumGroup.maySee(atFirst) && MinimumGroup.maySee(atLast) && MinimumGroup.maySee(less + more);
            return large ? new PlanImpact.Sum(before, after, split()) : null;
        }

        private PlanImpact.@Nullable Split split() {
            boolean large = MinimumGroup.maySee(less) && MinimumGroup.maySee(same) && MinimumGroup.maySee(more);
            return large ? new PlanImpact.Split(less, same, more) : null;
        }
    }
}
