package org.kommunalcampus.catalogue.description;

import java.util.List;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * A module of the same provider.
 *
 * @param offered whether it is published and certified
 * @param withdrawn whether it is no longer offered
 * @param prerequisites one of each inner list comes before it
 */
public record Sibling(
        ModuleId id,
        String externalId,
        String title,
        boolean offered,
        boolean withdrawn,
        List<List<ModuleId>> prerequisites) {}
