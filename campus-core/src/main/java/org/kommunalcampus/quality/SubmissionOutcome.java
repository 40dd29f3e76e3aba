package org.kommunalcampus.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.description.DescriptionState;
import org.kommunalcampus.quality.check.Finding;

/**
 * What came of handing a module in.
 *
 * @param state of the description now: still a draft when a finding is an error
 * @param review the review that begins, {@code null} where none does
 * @param findings errors first
 */
public record SubmissionOutcome(
        DescriptionState state, @Nullable ReviewId review, List<Finding> findings) {}
