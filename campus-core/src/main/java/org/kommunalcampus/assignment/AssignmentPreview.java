package org.kommunalcampus.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * What an assignment or a rule would mean, before it is made or changed.
 *
 * @param people who would have to do the module, by id
 * @param done how many of the people meant have completed it already
 * @param asked those of {@code people} who are asked to already, by this rule or by something else
 * @param askedBy those of {@code asked} whom something else than this rule asks, by the name of the rule, or by {@code ""} for assignments by hand; it stays one task
 * @param losing of whom the rule would no longer ask what they still have to do
 * @param exempt who is meant and need not, since HR has exempted them by hand
 * @param minutes learning time of all together
 * @param fees of all together, {@code null} where the provider states no price
 */
@PersonalFacts
public record AssignmentPreview(
        List<MemberId> people,
        int done,
        Set<MemberId> asked,
        Map<String, Set<MemberId>> askedBy,
        Set<MemberId> losing,
        Set<MemberId> exempt,
        long minutes,
        @Nullable Money fees) {}
