package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.exchange.CatalogueImports;
import org.kommunalcampus.exchange.ImportOptions;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.http.UploadedFile;
import org.kommunalcampus.shared.Caller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bulk imports of the caller's own modules. New ones become drafts; good rows are kept whatever is wrong with others. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/imports")
@RequiredArgsConstructor
class ProviderImportsController {

    private final CatalogueImports imports;

    @Operation(summary = "Import a MOOChub feed, version 3 or 2")
    @PostMapping(
            path = "/moochub",
            consumes = {"application/json", "application/*+json", UploadedFile.FORM})
    ImportOutcome moocHub(Caller caller, UploadedFile file, @RequestParam(defaultValue = "false") boolean dryRun) {
        return imports.moocHub(caller, caller.requireProvider(), file.content(), new ImportOptions(false, dryRun));
    }

    @Operation(summary = "Import modules from CSV")
    @PostMapping(
            path = "/csv",
            consumes = {UploadedFile.CSV, UploadedFile.FORM})
    ImportOutcome csv(Caller caller, UploadedFile file, @RequestParam(defaultValue = "false") boolean dryRun) {
        return imports.csv(caller, caller.requireProvider(), file.content(), new ImportOptions(false, dryRun));
    }
}
