package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.AccreditationBody;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.http.UploadedFile;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.provider.AccreditationFile;
import org.kommunalcampus.provider.Applications;
import org.kommunalcampus.provider.EvidenceDraft;
import org.kommunalcampus.provider.ProviderFacts;
import org.kommunalcampus.shared.Caller;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own accreditation: what the organisation states, its documents, and handing both in. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/accreditation")
@RequiredArgsConstructor
class ProviderAccreditationController {

    private final Applications applications;

    /** A document that was added. */
    record AddedDocument(String id) {}

    @Operation(summary = "Your accreditation with its latest application")
    @GetMapping
    ResponseEntity<AccreditationBody> own(Caller caller) {
        return tagged(caller);
    }

    @Operation(summary = "State something else while the application is being written")
    @PutMapping
    ResponseEntity<AccreditationBody> state(
            Caller caller, @ExpectedVersion long version, @RequestBody ProviderFacts facts) {
        applications.state(caller, facts, version);
        return tagged(caller);
    }

    @Operation(summary = "Hand the application in")
    @PostMapping("/submission")
    ResponseEntity<AccreditationBody> submit(Caller caller, @ExpectedVersion long version) {
        applications.submit(caller, version);
        return tagged(caller);
    }

    @Operation(summary = "Take the application back")
    @DeleteMapping("/submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Caller caller) {
        applications.takeBack(caller);
    }

    @Operation(summary = "Begin another application")
    @PostMapping("/renewal")
    ResponseEntity<AccreditationBody> renew(Caller caller) {
        applications.renew(caller);
        return tagged(caller);
    }

    @Operation(summary = "Add a document: PDF, PNG or JPEG")
    @PostMapping(path = "/documents", consumes = UploadedFile.FORM)
    @ResponseStatus(HttpStatus.CREATED)
    AddedDocument prove(
            Caller caller,
            UploadedFile file,
            @RequestParam @Nullable String kind,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable String validUntil) {
        return new AddedDocument(
                applications.prove(caller, new EvidenceDraft(kind, note, validUntil), file.name(), file.content()));
    }

    @Operation(summary = "The content of one of your documents")
    @GetMapping("/documents/{id}")
    ResponseEntity<InputStreamResource> document(Caller caller, @PathVariable UUID id) {
        return FileDownload.of(applications.open(caller, id.toString()));
    }

    @Operation(summary = "Remove a document")
    @DeleteMapping("/documents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        applications.removeProof(caller, id.toString());
    }

    private ResponseEntity<AccreditationBody> tagged(Caller caller) {
        AccreditationFile file = applications.own(caller);
        return Versions.tagged(file.version(), AccreditationBody.of(file));
    }
}
