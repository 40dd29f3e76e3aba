package org.kommunalcampus.record;

/**
 * What anybody learns who holds a record's number: what the paper says, and whether it still counts.
 *
 * @param holder whose record it is, as the paper says
 */
public record VerifiedRecord(String holder, AchievementRecordView record) {}
