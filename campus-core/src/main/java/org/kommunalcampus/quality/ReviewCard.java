package org.kommunalcampus.quality;

import java.time.Instant;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A review in the queue.
 *
 * @param seats how many reviewers take part
 * @param mine whether the reader is one of them
 * @param myVoteIsIn whether the reader has voted
 * @param conflict whether the reader belongs to the same organisation and may not take part
 */
public record ReviewCard(
        ReviewId id,
        ModuleId module,
        String title,
        String providerName,
        ReviewKind kind,
        ReviewState state,
        boolean urgent,
        Instant submittedAt,
        int seats,
        boolean mine,
        boolean myVoteIsIn,
        boolean conflict) {}
