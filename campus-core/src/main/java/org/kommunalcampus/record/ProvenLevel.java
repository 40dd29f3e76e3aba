package org.kommunalcampus.record;

import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/** A competence with the level that a record proves. */
public record ProvenLevel(CompetenceId competence, Level level) {}
