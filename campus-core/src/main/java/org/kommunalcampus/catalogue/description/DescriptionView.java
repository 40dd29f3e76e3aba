package org.kommunalcampus.catalogue.description;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.ModuleView;

/**
 * A module with the working copy of its description.
 *
 * @param module what is offered, or the draft as far as lists show it
 * @param edition the number of the edition that the working copy is or will become
 * @param offeredEdition the edition that is or was offered last, {@code null} before the first
 * @param version for the check of stale writes
 */
public record DescriptionView(
        ModuleView module,
        int edition,
        DescriptionState state,
        ModuleDescription description,
        @Nullable Integer offeredEdition,
        long version) {

    /** Whether it revises what was offered before. */
    public boolean isRevision() {
        return offeredEdition != null && offeredEdition < edition;
    }
}
