package org.kommunalcampus.study;

/**
 * How far somebody is with the final exams of a module.
 *
 * @param here whether there is one that is taken on the platform
 * @param begun whether an attempt at one was begun
 * @param handedIn whether each was handed in at least once
 * @param passedInSession whether each was passed by an attempt that began and ended during the booked session
 */
public record ExamStand(boolean here, boolean begun, boolean handedIn, boolean passedInSession) {}
