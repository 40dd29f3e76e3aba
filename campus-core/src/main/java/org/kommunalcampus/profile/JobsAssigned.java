package org.kommunalcampus.profile;

import java.util.Set;
import org.kommunalcampus.shared.MemberId;

/** The employer has said what the jobs of these people are. */
public record JobsAssigned(Set<MemberId> members) {

    /** Keeps its own copy. */
    public JobsAssigned {
        members = Set.copyOf(members);
    }
}
