package org.kommunalcampus.absence;

/**
 * A staffing group.
 *
 * @param people how many belong to it today
 * @param mine whether the reader may change it
 * @param version counts its changes
 */
public record StaffingGroupView(StaffingGroupId id, StaffingTerms terms, int people, boolean mine, long version) {}
