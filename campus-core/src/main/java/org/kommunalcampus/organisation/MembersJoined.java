package org.kommunalcampus.organisation;

import java.util.Set;
import org.kommunalcampus.shared.MemberId;

/** People became members of a municipality; one event for all that joined in one step. */
public record MembersJoined(Set<MemberId> members) {

    /** Keeps its own copy. */
    public MembersJoined {
        members = Set.copyOf(members);
    }
}
