package org.kommunalcampus.topics;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.RegionId;

/**
 * Which topics somebody wants to see. What is {@code null} does not restrict.
 *
 * @param framework code of a framework
 * @param area code of an area in it; needs the framework
 * @param region demand of this region alone
 * @param level demand for this level alone, and modules that lead to it or beyond
 */
public record TopicQuery(
        @Nullable String framework,
        @Nullable String area,
        @Nullable RegionId region,
        @Nullable Integer level,
        TopicSort sort) {

    /** Everything, wanted topics first. */
    public static TopicQuery all() {
        return new TopicQuery(null, null, null, null, TopicSort.WANTED);
    }
}
