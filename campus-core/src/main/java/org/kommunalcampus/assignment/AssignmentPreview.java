package org.kommunalcampus.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;

/**
 * What an assignment would mean, before it is made.
 *
 * @param people who would have to do the module, by id
 * @param done how many of the people meant have completed it already
 * @param minutes learning time of all together
 * @param fees of all together, {@code null} where the provider states no price
 */
public record AssignmentPreview(
        List<MemberId> people,
        int done,
        long minutes,
        @Nullable Money fees) {}
