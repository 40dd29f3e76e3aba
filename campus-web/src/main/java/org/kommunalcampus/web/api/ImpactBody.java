package org.kommunalcampus.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.Reference;

/**
 * What a change would do to curricula. Numbers are of the people examined and never about fewer than the minimum group.
 *
 * @param people whom the question is about
 * @param examined people whose curricula were built both ways; 0 where there are too few to tell anything
 * @param changed curricula that would be others; {@code null} for some, but too few to say how many
 * @param minutes learning time of the curricula; this and what follows is {@code null} where nothing or too little changes
 * @param feeCents known fees of the curricula
 * @param late entries that end after they are due
 * @param openGaps gaps that stay open
 */
record ImpactBody(
        int people,
        int examined,
        @Nullable Integer changed,
        @Nullable SumBody minutes,
        @Nullable SumBody feeCents,
        @Nullable SumBody late,
        @Nullable SumBody openGaps,
        List<ModuleCountBody> gained,
        List<ModuleCountBody> lost) {

    /**
     * A sum before and after.
     *
     * @param less people who have less, {@code null} with its neighbours where one of the groups is too small
     */
    record SumBody(
            long before,
            long after,
            @Nullable Integer less,
            @Nullable Integer same,
            @Nullable Integer more) {}

    /** A module and how many curricula it would enter or leave. */
    record ModuleCountBody(Reference module, int curricula) {}
}
