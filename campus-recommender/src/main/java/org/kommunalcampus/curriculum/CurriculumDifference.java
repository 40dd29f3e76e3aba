package org.kommunalcampus.curriculum;

import java.time.Instant;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;

/**
 * How one version of a curriculum differs from the one before.
 *
 * @param trigger what led to it
 * @param policyVersion number of the region's policy that it was built with
 * @param change everything is added in version 1
 */
public record CurriculumDifference(
        int version, Instant builtAt, Trigger trigger, int policyVersion, CurriculumChange change) {}
