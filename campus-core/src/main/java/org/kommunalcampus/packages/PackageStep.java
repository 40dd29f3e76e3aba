package org.kommunalcampus.packages;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Money;

/**
 * One module of a package.
 *
 * @param position from 1
 * @param minutes of work
 * @param price {@code null} means unknown
 * @param offered whether the catalogue offers it today; without it the package is incomplete
 */
public record PackageStep(
        int position,
        ModuleId module,
        String title,
        String providerName,
        int minutes,
        @Nullable Money price,
        boolean offered) {}
