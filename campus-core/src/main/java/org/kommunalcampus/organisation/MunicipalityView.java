package org.kommunalcampus.organisation;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RegionId;

/**
 * A municipality as others see it; the fields are those of {@link MunicipalityRow}.
 *
 * @param id identifies it
 * @param region the region that admitted it
 * @param version counts its changes
 */
public record MunicipalityView(
        MunicipalityId id,
        RegionId region,
        String ags,
        String ars,
        String name,
        String kind,
        String state,
        String district,
        @Nullable String association,
        @Nullable String postcode,
        int population,
        long version) {}
