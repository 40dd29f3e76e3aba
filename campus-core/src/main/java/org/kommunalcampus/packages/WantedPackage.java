package org.kommunalcampus.packages;

import java.time.LocalDate;
import java.util.List;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * What the planner needs to know of a certified package that a person wants or is to learn.
 *
 * @param modules in the order in which they are to be learned
 * @param certifiedUntil last day on which it counts
 */
public record WantedPackage(PackageId id, String title, List<ModuleId> modules, LocalDate certifiedUntil) {}
