package org.kommunalcampus.curriculum;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.shared.RegionId;

/**
 * The policy of every region at one moment.
 *
 * @param decided regions that have decided something
 * @param shipped by what all others plan
 */
record RegionPolicies(Map<RegionId, Policy> decided, Policy shipped) {

    RegionPolicies {
        decided = Map.copyOf(decided);
    }

    /** The policy of the region; what is shipped for somebody who belongs to none. */
    Policy of(@Nullable RegionId region) {
        return region == null ? shipped : decided.getOrDefault(region, shipped);
    }

    /** The highest level that any region assumes where a provider states none. */
    int highestAssumedLevel() {
        return Stream.concat(Stream.of(shipped), decided.values().stream())
                .mapToInt(Policy::assumedLevel)
                .max()
                .orElseThrow();
    }

    /** The same, but for one region. */
    RegionPolicies with(RegionId region, Policy other) {
        var changed = new HashMap<>(decided);
        changed.put(region, other);
        return new RegionPolicies(changed, shipped);
    }
}
