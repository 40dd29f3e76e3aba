package org.kommunalcampus.assignment;

/** An assignment with its progress. */
public record AssignmentSummary(AssignmentView assignment, Progress progress) {}
