package org.kommunalcampus.web.packages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Badge;

/**
 * A package as pages show it, in the reader's language.
 *
 * @param facts effort, fees, modules and providers
 * @param by who put it together
 * @param until last day of the certification, {@code null} without one
 * @param unknownPrices what is not known about the fees, {@code null} if all are known
 */
record PackageRow(
        String id,
        String title,
        String goal,
        String by,
        List<String> facts,
        List<Badge> badges,
        @Nullable String until,
        @Nullable String unknownPrices,
        @Nullable String returnedWhy,
        boolean complete,
        String state,
        long version,
        List<StepRow> steps) {

    /** One module of it. */
    record StepRow(int position, String module, String title, List<String> facts, boolean offered) {}
}
