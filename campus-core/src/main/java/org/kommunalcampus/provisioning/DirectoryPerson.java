package org.kommunalcampus.provisioning;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;

/**
 * An employee as a directory sees the person.
 *
 * @param userName what the directory said last, or, before it said anything, an address of the person or the personnel key
 * @param externalId the directory's own id
 * @param department code of the unit, or what the directory calls it
 * @param active whether the person works here
 * @param stated the facts that the directory keeps
 * @param version differs whenever something about the person is different
 */
public record DirectoryPerson(
        MemberView person,
        String userName,
        @Nullable String externalId,
        @Nullable String department,
        boolean active,
        Set<StatedFact> stated,
        String version) {

    /** Keeps its own copy of the facts. */
    public DirectoryPerson {
        stated = Set.copyOf(stated);
    }
}
