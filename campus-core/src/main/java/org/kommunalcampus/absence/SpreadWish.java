package org.kommunalcampus.absence;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.UnitId;

/**
 * Whom somebody wants to spread over the sessions of a module.
 *
 * @param unit those of the unit and of all below it, {@code null} for all whose days the caller plans
 * @param assigned only those to whom the module is assigned
 */
public record SpreadWish(ModuleId module, @Nullable UnitId unit, boolean assigned) {}
