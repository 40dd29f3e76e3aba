package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.record.ProofImportOutcome;
import org.kommunalcampus.record.ProofImports;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RejectedRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings tables of proofs in; a dry run reports the same, stores nothing and tells nobody. */
@Component
@RequiredArgsConstructor
public class ProofTables {

    private final ProofImports imports;
    private final TransactionTemplate transaction;

    /** Notes what the table proves; the report counts rows by their place in the file, unreadable ones too. A dry run has no id. */
    public ProofImportOutcome take(
            Caller caller, MunicipalityId municipality, StaffFiles.Content<StaffFiles.Proof> table, boolean dryRun) {
        List<StaffFiles.Proof> readable =
                table.rows().stream().filter(StaffFiles.Proof::readable).toList();
        ProofImportOutcome outcome = Objects.requireNonNull(transaction.execute(status -> {
            ProofImportOutcome taken = imports.take(
                    caller,
                    municipality,
                    readable.stream().map(StaffFiles.Proof::row).toList());
            if (dryRun) {
                status.setRollbackOnly();
            }
            return taken;
        }));
        ImportReport report = outcome.report();
        List<RejectedRow> rejected = new ArrayList<>(table.rejected());
        report.rejected()
                .forEach(row -> rejected.add(
                        new RejectedRow(readable.get(row.index()).index(), row.pointer(), row.code(), row.detail())));
        return new ProofImportOutcome(
                dryRun ? null : outcome.id(),
                new ImportReport(report.created(), report.updated(), report.unchanged(), report.retired(), rejected));
    }
}
