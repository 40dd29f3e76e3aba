package org.kommunalcampus.organisation;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FederalState;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RegionId;

/**
 * Where somebody works.
 *
 * @param state {@code null} for an official key that names none
 */
public record Home(
        MunicipalityId municipality,
        RegionId region,
        @Nullable FederalState state) {}
