package org.kommunalcampus.provisioning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;

/**
 * What a directory says about a person, not yet checked.
 *
 * @param userName by what the directory knows the person, unique in it
 * @param externalId the directory's own id, {@code null} where it states none
 * @param personnelKey the municipality's key, {@code null} where the directory knows none
 * @param givenName for people
 * @param familyName for people
 * @param email where mails go
 * @param department code of the unit, or its name where that is clear
 * @param manager the line manager
 * @param active whether the person works here
 * @param stated which of the facts it speaks of; what is stated and {@code null} is cleared, what is not stated stays
 */
public record StatedPerson(
        String userName,
        @Nullable String externalId,
        @Nullable String personnelKey,
        String givenName,
        String familyName,
        @Nullable String email,
        @Nullable String department,
        @Nullable MemberId manager,
        boolean active,
        Set<StatedFact> stated) {

    /** Keeps its own copy of the facts. */
    public StatedPerson {
        stated = Set.copyOf(stated);
    }

    boolean states(StatedFact fact) {
        return stated.contains(fact);
    }
}
