package org.kommunalcampus.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Where a stored module stands.
 *
 * @param basis by what it is certified, {@code null} for not at all
 */
public record ModuleStatus(
        ModuleId module, ModuleState state, @Nullable CertificationBasis basis) {}
