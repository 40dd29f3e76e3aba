package org.kommunalcampus.quality;

import java.time.Instant;
import java.util.List;

/**
 * The criteria as the operator released them at one time.
 *
 * @param number counts the releases
 * @param criteria in the order in which they are looked at
 */
public record CriteriaRelease(int number, Instant releasedAt, List<Criterion> criteria) {}
