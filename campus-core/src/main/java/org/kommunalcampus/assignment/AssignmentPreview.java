package org.kommunalcampus.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * What an assignment would mean, before it is made.
 *
 * @param people who would have to do the module, by id
 * @param done how many of the people meant have completed it already
 * @param asked how many of those who would have to do it are asked to already
 * @param minutes learning time of all together
 * @param fees of all together, {@code null} where the provider states no price
 */
@PersonalFacts
public record AssignmentPreview(
        List<MemberId> people,
        int done,
        int asked,
        long minutes,
        @Nullable Money fees) {}
