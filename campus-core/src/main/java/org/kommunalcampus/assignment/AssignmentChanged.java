package org.kommunalcampus.assignment;

import java.util.Set;
import org.kommunalcampus.shared.MemberId;

/** Something is asked of these people by their employer that was not before, or no longer. */
public record AssignmentChanged(Set<MemberId> members) {

    /** Keeps its own copy. */
    public AssignmentChanged {
        members = Set.copyOf(members);
    }
}
