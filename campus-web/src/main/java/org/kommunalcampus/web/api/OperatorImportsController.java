package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.CatalogueImports;
import org.kommunalcampus.exchange.FrameworkImports;
import org.kommunalcampus.exchange.ImportOptions;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.exchange.JobProfileImports;
import org.kommunalcampus.http.UploadedFile;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.ProviderId;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports of frameworks, job profiles and partners' modules. Good rows are kept whatever is wrong with others. */
@Tag(name = "Operator")
@RestController
@RequestMapping("/api/v1/operator")
@RequiredArgsConstructor
class OperatorImportsController {

    private final FrameworkImports frameworks;
    private final JobProfileImports jobProfiles;
    private final CatalogueImports modules;
    private final Lookup lookup;

    @Operation(summary = "Import a competence framework from JSON or from the CSV of Moodle")
    @PostMapping(
            path = "/competence-frameworks/imports",
            consumes = {UploadedFile.CSV, "application/json", UploadedFile.FORM})
    ImportOutcome framework(Caller caller, UploadedFile file) {
        return frameworks.importFile(caller, file.content());
    }

    @Operation(summary = "Import job profiles from CSV")
    @PostMapping(
            path = "/job-profiles/imports",
            consumes = {UploadedFile.CSV, UploadedFile.FORM})
    ImportOutcome jobProfiles(Caller caller, UploadedFile file) {
        return jobProfiles.importFile(caller, file.content());
    }

    @Operation(summary = "Import a partner's MOOChub feed")
    @PostMapping(
            path = "/imports/moochub",
            consumes = {"application/json", "application/*+json", UploadedFile.FORM})
    ImportOutcome moocHub(
            Caller caller,
            UploadedFile file,
            @RequestParam String provider,
            @RequestParam(defaultValue = "false") boolean certify,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        ProviderId whose = lookup.provider("/provider", provider);
        if (whose == null) {
            throw new Malformed("/provider", "required", "A value is required.");
        }
        return modules.moocHub(caller, whose, file.content(), new ImportOptions(certify, dryRun));
    }

    @Operation(summary = "Import modules from CSV")
    @PostMapping(
            path = "/imports/csv",
            consumes = {UploadedFile.CSV, UploadedFile.FORM})
    ImportOutcome csv(
            Caller caller,
            UploadedFile file,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(defaultValue = "false") boolean certify,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        return modules.csv(
                caller, lookup.provider("/provider", provider), file.content(), new ImportOptions(certify, dryRun));
    }
}
