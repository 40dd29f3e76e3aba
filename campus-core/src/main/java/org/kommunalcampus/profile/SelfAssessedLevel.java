package org.kommunalcampus.profile;

import java.time.LocalDate;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/**
 * A level that people give themselves: counts for their plan, never as proof, and their employer does not see it.
 *
 * @param since the day of the assessment
 */
public record SelfAssessedLevel(CompetenceId competence, Level level, LocalDate since) {}
