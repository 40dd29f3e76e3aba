package org.kommunalcampus.assignment;

import org.kommunalcampus.shared.MemberId;

/** One person in one assignment. */
public record TaskKey(AssignmentId assignment, MemberId member) {}
