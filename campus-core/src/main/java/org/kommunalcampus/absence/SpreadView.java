package org.kommunalcampus.absence;

import java.util.Map;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * A proposal of who goes to which session of a module. Nothing is booked by it.
 *
 * @param left who gets no session, and why
 * @param proven whether it is known that no more people can be placed
 */
@PersonalFacts
public record SpreadView(
        ModuleId module, Map<MemberId, SessionId> placed, Map<MemberId, SpreadReason> left, boolean proven) {

    /** Keeps its own copies. */
    public SpreadView {
        placed = Map.copyOf(placed);
        left = Map.copyOf(left);
    }
}
