package org.kommunalcampus.curriculum;

import java.time.Instant;

/**
 * One line of a curriculum's history.
 *
 * @param policyVersion number of the region's policy that it was built with
 */
public record CurriculumVersion(int version, Instant builtAt, Trigger trigger, int policyVersion) {}
