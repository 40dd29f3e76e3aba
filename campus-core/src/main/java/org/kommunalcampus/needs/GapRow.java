package org.kommunalcampus.needs;

import java.util.List;
import org.kommunalcampus.competence.CompetenceId;

/** One competence in a gap picture: all people together, and each column. */
public record GapRow(CompetenceId competence, GapCell total, List<GapCell> cells) {}
