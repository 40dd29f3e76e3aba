package org.kommunalcampus.curriculum.engine.rule;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RequirementKind;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * One rule's demand that a module be in the plan.
 *
 * @param kind who asks, null for the learner's own decisions and bookings
 */
public record Claim(
        ModuleId module,
        RuleName rule,
        @Nullable RequirementKind kind,
        @Nullable String source,
        @Nullable String label,
        @Nullable LocalDate due) {
    /** By module, then rule, then what asks. */
    public static final Comparator<Claim> STABLE = Comparator.comparing(Claim::module)
            .thenComparing(Claim::rule)
            .thenComparing(Claim::source, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Claim::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Claim::label, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** A demand that stands by itself, without a due date. */
    static Claim own(ModuleId module, RuleName rule) {
        return new Claim(module, rule, null, null, null, null);
    }

    /** Whether the learner cannot drop it. */
    public boolean binding() {
        return kind != null && kind.binding();
    }
}
