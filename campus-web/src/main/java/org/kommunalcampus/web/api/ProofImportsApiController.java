package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.exchange.ProofTables;
import org.kommunalcampus.exchange.StaffFiles;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.UploadedFile;
import org.kommunalcampus.organisation.StaffColumns;
import org.kommunalcampus.organisation.StaffList;
import org.kommunalcampus.record.ProofImportId;
import org.kommunalcampus.record.ProofImportOutcome;
import org.kommunalcampus.record.ProofImportView;
import org.kommunalcampus.record.ProofImports;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.Role;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs that people have from before or from elsewhere, brought in by HR as a table. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/records/imports")
@RequiredArgsConstructor
class ProofImportsApiController {

    private final ProofTables tables;
    private final ProofImports imports;
    private final StaffColumns columns;

    /**
     * What a table brought.
     *
     * @param id by which it is taken back; missing for a dry run and where it brought nothing
     * @param accepted rows that were new
     * @param unchanged rows that were known
     */
    record ProofReport(@Nullable String id, int accepted, int unchanged, List<RejectedRow> rejected) {

        static ProofReport of(ProofImportOutcome outcome) {
            ImportOutcome report = ImportOutcome.of(outcome.report());
            return new ProofReport(
                    outcome.id() == null ? null : outcome.id().toString(),
                    report.accepted(),
                    report.unchanged(),
                    report.rejected());
        }
    }

    /** A table that was brought in. */
    record ProofTable(
            String id,
            OffsetDateTime takenAt,
            int levels,
            int modules,
            @Nullable OffsetDateTime undoneAt) {

        static ProofTable of(ProofImportView taken) {
            return new ProofTable(
                    taken.id().toString(),
                    taken.at().atOffset(ZoneOffset.UTC),
                    taken.levels(),
                    taken.modules(),
                    taken.undoneAt() == null ? null : taken.undoneAt().atOffset(ZoneOffset.UTC));
        }
    }

    /** Why a table is taken back. */
    record UndoRequest(@Nullable String reason) {}

    /** How many notes went. */
    record Undone(int withdrawn) {}

    @Operation(summary = "Bring in a table of proofs")
    @PostMapping(consumes = {UploadedFile.CSV, UploadedFile.FORM})
    ProofReport take(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            UploadedFile file,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        caller.requireAffiliation(municipality, Role.HR);
        var table = StaffFiles.proofs(file.content(), columns.of(caller, StaffList.PROOFS));
        return ProofReport.of(tables.take(caller, municipality, table, dryRun));
    }

    @Operation(summary = "The tables of proofs that were brought in, the latest first")
    @GetMapping
    PageBody<ProofTable> list(Caller caller, @PathVariable MunicipalityId municipality, @Paged Pageable page) {
        return PageBody.of(imports.of(caller, municipality, page), ProofTable::of);
    }

    @Operation(summary = "Take a table of proofs back as a whole")
    @PostMapping("/{id}/withdrawal")
    Undone undo(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable ProofImportId id,
            @RequestBody UndoRequest request) {
        return new Undone(imports.undo(caller, municipality, id, Objects.requireNonNullElse(request.reason(), "")));
    }
}
