package org.kommunalcampus.packages;

import java.util.Set;
import org.kommunalcampus.shared.MemberId;

/** A package that these people chose, or that was assigned to them, is another one now, or they chose or left one. */
public record PackagesChanged(Set<MemberId> members) {

    /** Keeps its own copy. */
    public PackagesChanged {
        members = Set.copyOf(members);
    }
}
