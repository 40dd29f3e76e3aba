package org.kommunalcampus.web.kit;

import java.util.List;

/**
 * What a change would do to curricula, in words.
 *
 * @param tone of the notice, as the fragment {@code alert} takes it
 * @param title the answer in a sentence
 * @param basis how many people the answer is about, and how many were looked at
 * @param rows sums before and after, none where there is nothing to tell
 * @param gained modules that come into curricula
 * @param lost modules that leave curricula
 */
public record ImpactPage(
        String tone, String title, String basis, List<Row> rows, List<ModuleRow> gained, List<ModuleRow> lost) {

    /**
     * One number before and after.
     *
     * @param mean how much it differs for one person on average
     * @param split how many have less, the same and more
     */
    public record Row(String label, String before, String after, String difference, String mean, String split) {}

    /** A module and in how many curricula. */
    public record ModuleRow(String title, String href, String plans) {}
}
