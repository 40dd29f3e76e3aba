package org.kommunalcampus.exchange;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kommunalcampus.catalogue.ModuleImportReport;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.RejectedRow;

/**
 * What became of a file. Each row was accepted, updated or rejected; the good ones are kept whatever is wrong with others.
 *
 * @param accepted rows that were new
 * @param updated rows that were known already, whether or not they changed something
 * @param unchanged those of {@code updated} that stated nothing new
 * @param retired known entries that the file no longer holds; frameworks alone
 * @param rejected why rows were left out; a row with several faults appears several times
 * @param warnings what was left out or assumed in rows that were kept
 * @param dryRun whether nothing was stored
 */
public record ImportOutcome(
        int accepted,
        int updated,
        int unchanged,
        int retired,
        List<RejectedRow> rejected,
        List<RejectedRow> warnings,
        boolean dryRun)
        implements Serializable {

    private static final Comparator<RejectedRow> BY_ROW = Comparator.comparingInt(RejectedRow::index);

    /** Sorts the rows by their place in the file and puts them into the language of the request. */
    public ImportOutcome {
        rejected = rejected.stream().map(RowTexts::localised).sorted(BY_ROW).toList();
        warnings = warnings.stream().map(RowTexts::localised).sorted(BY_ROW).toList();
    }

    /** The outcome of an import that reports its rows itself. */
    public static ImportOutcome of(ImportReport report) {
        return new ImportOutcome(
                report.created(),
                report.updated() + report.unchanged(),
                report.unchanged(),
                report.retired(),
                report.rejected(),
                List.of(),
                false);
    }

    static ImportOutcome nothingOf(List<RejectedRow> rejected, List<RejectedRow> warnings, boolean dryRun) {
        return new ImportOutcome(0, 0, 0, 0, rejected, warnings, dryRun);
    }

    /** This with more rejected rows. */
    ImportOutcome plusRejected(List<RejectedRow> more) {
        return new ImportOutcome(accepted, updated, unchanged, retired, joined(rejected, more), warnings, dryRun);
    }

    /** This and what the catalogue made of the rows that it was given. */
    ImportOutcome plus(ModuleImportReport report, List<RejectedRow> moreRejected, List<RejectedRow> moreWarnings) {
        return new ImportOutcome(
                accepted + report.created(),
                updated + report.updated() + report.unchanged(),
                unchanged + report.unchanged(),
                retired,
                joined(rejected, moreRejected),
                joined(warnings, moreWarnings),
                dryRun);
    }

    private static List<RejectedRow> joined(List<RejectedRow> some, List<RejectedRow> more) {
        List<RejectedRow> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
