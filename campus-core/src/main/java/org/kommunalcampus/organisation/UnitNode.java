package org.kommunalcampus.organisation;

import java.util.List;
import org.kommunalcampus.shared.UnitId;

/**
 * A unit with all units below it.
 *
 * @param id identifies it
 * @param code unique in the municipality
 * @param name for people
 * @param children the units directly below, by code
 */
public record UnitNode(UnitId id, String code, String name, List<UnitNode> children) {}
