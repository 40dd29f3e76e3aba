package org.kommunalcampus.curriculum;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** This node's image of all policies, shared by all threads and read anew when a region has decided something. */
@Component
@RequiredArgsConstructor
class PolicyImage {

    private final StoredPolicies stored;

    private volatile @Nullable Known latest;

    /** Policies are never changed or deleted, so their number tells whether there are new ones. */
    private record Known(long count, RegionPolicies policies) {}

    /** The policies at least as new as when this was called. One query, unless a region has decided something. */
    RegionPolicies current() {
        long count = stored.count();
        Known known = latest;
        if (known == null || known.count() != count) {
            known = new Known(count, stored.current());
            latest = known;
        }
        return known.policies();
    }
}
