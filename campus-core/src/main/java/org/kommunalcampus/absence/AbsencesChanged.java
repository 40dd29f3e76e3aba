package org.kommunalcampus.absence;

import java.util.Set;
import org.kommunalcampus.shared.MemberId;

/** Days on which these people are away were entered, changed or taken back. */
public record AbsencesChanged(Set<MemberId> members) {

    /** Keeps its own copy. */
    public AbsencesChanged {
        members = Set.copyOf(members);
    }
}
