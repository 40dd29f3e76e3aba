package org.kommunalcampus.launch;

import java.util.SortedSet;
import org.kommunalcampus.tool.ToolId;

/**
 * The tool that an element opens, before anybody opens it.
 *
 * @param name of the tool
 * @param recipient the provider, who gets what the tool is told
 * @param openable whether it can be opened now
 * @param named whether the person agrees that the tool is told the person's name
 * @param scored whether it reports points
 * @param origins to which opening it may lead; none where it cannot be opened
 */
public record LaunchOffer(
        ToolId tool,
        String name,
        String recipient,
        boolean openable,
        boolean named,
        boolean scored,
        SortedSet<String> origins) {}
