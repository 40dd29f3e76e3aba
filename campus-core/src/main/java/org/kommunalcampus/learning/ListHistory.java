package org.kommunalcampus.learning;

import java.util.UUID;

/** How many of those who waited for a session came to a booking. */
record ListHistory(UUID moduleId, UUID sessionId, long movedUp) {}
