package org.kommunalcampus.provisioning;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.UnitId;

/**
 * An organisational unit as a directory sees it: a group of people.
 *
 * @param code unique in the municipality
 * @param name for people
 * @param externalId the directory's own id
 */
public record DirectoryUnit(
        UnitId id, String code, String name, @Nullable String externalId) {}
