package org.kommunalcampus.needs;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Money;

/**
 * A module that closes what is missing.
 *
 * @param minutesEach learning time of one person
 * @param priceEach for one person, {@code null} where the provider states none
 * @param minutes of all who are below, {@code null} where the figure is hidden
 * @param fees of all who are below, {@code null} where the figure is hidden or the provider states no price
 */
public record ProposedModule(
        ModuleId module,
        String title,
        int minutesEach,
        @Nullable Money priceEach,
        @Nullable Long minutes,
        @Nullable Money fees) {}
