package org.kommunalcampus.recognition;

import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/** A level that a proof shows, as the person says or as the one decides who checks it. */
public record ClaimedLevel(CompetenceId competence, Level level) {}
