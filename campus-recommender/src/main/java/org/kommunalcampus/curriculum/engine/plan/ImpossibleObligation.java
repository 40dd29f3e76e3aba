package org.kommunalcampus.curriculum.engine.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * A module that must be in the plan and cannot be.
 *
 * @param obligation the rule that asks for it
 * @param obstacle the eligibility rule that forbids it; null if the module is not in the catalogue any more
 * @param source id of the assignment, null for decisions and bookings
 */
public record ImpossibleObligation(
        ModuleId module,
        RuleName obligation,
        @Nullable RuleName obstacle,
        @Nullable String source,
        @Nullable LocalDate due) {}
