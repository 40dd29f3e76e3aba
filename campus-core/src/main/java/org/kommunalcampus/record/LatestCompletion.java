package org.kommunalcampus.record;

import java.time.LocalDate;
import java.util.UUID;

/** The last day on which a person completed a module, as the database groups it. */
record LatestCompletion(UUID memberId, UUID moduleId, LocalDate completedOn) {}
