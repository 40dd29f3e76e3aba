package org.kommunalcampus.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is noted about the last completion of what is asked of a person. */
record NotedCompletion(UUID member, UUID module, @Nullable LocalDate lastCompletedOn) {}
