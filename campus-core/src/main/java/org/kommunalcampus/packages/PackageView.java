package org.kommunalcampus.packages;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package as others see it.
 *
 * @param ownerName the municipality, {@code null} for the Beirat and the operator
 * @param certifiedUntil last day of the certification, {@code null} without one
 * @param expired whether the certification has run out
 * @param complete whether the catalogue offers each of its modules
 * @param returnedWhy why the Beirat returned it, {@code null} if it did not
 * @param version counts the changes
 */
public record PackageView(
        PackageId id,
        PackageOwner owner,
        @Nullable String ownerName,
        String title,
        String goal,
        PackageState state,
        @Nullable LocalDate certifiedUntil,
        boolean expired,
        boolean complete,
        List<PackageStep> steps,
        PackageTotal total,
        @Nullable String returnedWhy,
        long version) {

    /** Whether the public sees it: certified, and not run out. */
    public boolean isPublic() {
        return state == PackageState.CERTIFIED && !expired;
    }
}
