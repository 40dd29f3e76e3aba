package org.kommunalcampus.competence;

import java.util.List;

/**
 * A framework with what its current version holds.
 *
 * @param areas with their competences, in the framework's order
 */
public record FrameworkAreas(FrameworkView framework, List<AreaView> areas) {}
