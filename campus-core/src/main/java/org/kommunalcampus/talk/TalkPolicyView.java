package org.kommunalcampus.talk;

/**
 * How often a municipality owes its people a talk.
 *
 * @param version counts the changes, 0 where nothing is decided
 */
public record TalkPolicyView(TalkIntervals intervals, long version) {}
