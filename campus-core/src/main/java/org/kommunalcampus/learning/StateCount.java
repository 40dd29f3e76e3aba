package org.kommunalcampus.learning;

import java.util.UUID;

/** How many enrolments of a module that were booked are in a state, as the database groups them. */
record StateCount(UUID moduleId, EnrolmentState state, long count) {}
