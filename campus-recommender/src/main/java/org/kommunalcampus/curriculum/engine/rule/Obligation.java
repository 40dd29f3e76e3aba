package org.kommunalcampus.curriculum.engine.rule;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * One rule's demand that a module be in the plan.
 *
 * @param kind who asks, null for the learner's own decisions and bookings
 */
public record Obligation(
        ModuleId module,
        RuleName rule,
        @Nullable RequirementOrigin kind,
        @Nullable String source,
        @Nullable String label,
        @Nullable LocalDate due) {
    /** By module, then rule, then what asks. */
    public static final Comparator<Obligation> STABLE = Comparator.comparing(Obligation::module)
            .thenComparing(Obligation::rule)
            .thenComparing(Obligation::source, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Obligation::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Obligation::label, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A demand that stands by itself, without a due date. */
    static Obligation own(ModuleId module, RuleName rule) {
        return new Obligation(module, rule, null, null, null, null);
    }

    /** Whether the learner cannot drop it. */
    public boolean binding() {
        return kind != null && kind.binding();
    }
}
