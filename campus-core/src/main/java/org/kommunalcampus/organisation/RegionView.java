package org.kommunalcampus.organisation;

import org.kommunalcampus.shared.RegionId;

/**
 * A region as others see it.
 *
 * @param id identifies it
 * @param code short and stable, e.g. {@code rhein-neckar}
 * @param name for people
 */
public record RegionView(RegionId id, String code, String name) {}
