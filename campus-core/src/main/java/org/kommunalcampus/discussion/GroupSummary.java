package org.kommunalcampus.discussion;

import org.kommunalcampus.catalogue.ModuleId;

/**
 * A learning group of the caller.
 *
 * @param size how many are in it
 * @param most how many may be
 * @param leads whether the caller leads it
 * @param unread threads with something that the caller has not read
 */
public record GroupSummary(
        LearningGroupId id,
        ModuleId module,
        String moduleTitle,
        String name,
        long size,
        int most,
        boolean leads,
        long unread) {}
