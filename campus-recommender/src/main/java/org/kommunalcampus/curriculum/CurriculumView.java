package org.kommunalcampus.curriculum;

import java.time.Instant;
import java.util.Set;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * A curriculum as it is stored.
 *
 * @param version counts the changes of this learner's plan, from 1; 0 while the first plan is still being built
 * @param builtAt when this version was written
 * @param trigger what led to this version
 * @param policyVersion number of the region's policy that it was built with
 * @param stale something changed since, and the plan is being updated
 * @param plan entries, open gaps, conflicts and totals; modules by id. What it {@linkplain Curriculum#dependencies() depends on} is not kept here. In a reason,
 *     {@code source} is the id of the goal or profile that asks, and {@code label} the id of the job or market profile behind it, empty for a goal that
 *     names a competence itself
 * @param withdrawn modules of the plan that are no longer offered
 */
@PersonalFacts
public record CurriculumView(
        int version,
        Instant builtAt,
        Trigger trigger,
        int policyVersion,
        boolean stale,
        Curriculum plan,
        Set<ModuleId> withdrawn) {

    /** Keeps its own copy of the ids. */
    public CurriculumView {
        withdrawn = Set.copyOf(withdrawn);
    }

    /** Whether the entry's module is no longer offered. */
    public boolean isWithdrawn(Entry entry) {
        return withdrawn.contains(entry.module());
    }
}
