package org.kommunalcampus.report;

/**
 * A level before a module and with it.
 *
 * @param before 0 for none
 * @param after the same or higher
 */
public record LevelMove(int before, int after) {}
