package org.kommunalcampus.report;

import org.kommunalcampus.shared.PeopleAcross;

/**
 * Pairs of a person and a competence that one module moved alike.
 *
 * @param pairs how many
 * @param people who they are
 */
record EffectCell(GapState state, LevelMove move, int pairs, PeopleAcross people) {}
