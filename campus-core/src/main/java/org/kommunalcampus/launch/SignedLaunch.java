package org.kommunalcampus.launch;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What the browser carries to the tool.
 *
 * @param tool its name
 * @param address to which the form is sent
 * @param state as the tool gave it
 * @param origins to which the form may lead
 */
public record SignedLaunch(
        String tool,
        String address,
        String idToken,
        @Nullable String state,
        SortedSet<String> origins) {}
