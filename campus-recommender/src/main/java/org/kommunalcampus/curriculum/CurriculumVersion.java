package org.kommunalcampus.curriculum;

import java.time.Instant;

/** One line of a curriculum's history. */
public record CurriculumVersion(int version, Instant builtAt, Trigger trigger) {}
