package org.kommunalcampus.curriculum.engine.plan;

import java.time.LocalDate;
import org.kommunalcampus.catalogue.Phase;

/**
 * One phase of an entry.
 *
 * @param from first day
 * @param to last day; preparation is to be done by then
 * @param minutes learning time of the phase
 */
public record EntryPhase(Phase phase, LocalDate from, LocalDate to, int minutes) {}
