package org.kommunalcampus.profile;

import java.time.LocalDate;
import org.kommunalcampus.competence.CompetenceId;

/**
 * That a level will sink because a proof expires.
 *
 * @param level what remains, 0 to 8
 * @param on the first day on which no more than this remains
 */
public record LapsingLevel(CompetenceId competence, int level, LocalDate on) {}
