package org.kommunalcampus.topics;

import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.RegionId;

/**
 * How many learners of a region lack a competence of which this level is asked of them.
 *
 * @param inLargest how many of them work in the municipality that has most
 */
record DemandCell(RegionId region, CompetenceId competence, int level, int learners, int inLargest) {}
