package org.kommunalcampus.catalogue;

import java.util.List;

/**
 * What a take-over did.
 *
 * @param created modules that are new
 * @param updated modules that were known and have changed
 * @param unchanged modules that were not touched
 * @param rejected rows that were not taken over, at least one problem each
 * @param warnings rows that were taken over but not in every part, e.g. a prerequisite that nobody knows
 */
public record ModuleImportReport(
        int created, int updated, int unchanged, List<RowProblem> rejected, List<RowProblem> warnings) {

    /** Keeps its own copies. */
    public ModuleImportReport {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }
}
