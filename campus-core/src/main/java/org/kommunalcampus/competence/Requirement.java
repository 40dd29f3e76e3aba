package org.kommunalcampus.competence;

/** A job profile asks for a competence at least at this level. */
public record Requirement(CompetenceId competence, Level level) {}
