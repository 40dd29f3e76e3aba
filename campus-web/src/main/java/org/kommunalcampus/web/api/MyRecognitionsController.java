package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.recognition.OwnRecognitions;
import org.kommunalcampus.recognition.ProofChecker;
import org.kommunalcampus.recognition.ProofStatement;
import org.kommunalcampus.recognition.RecognitionDraft;
import org.kommunalcampus.recognition.RecognitionId;
import org.kommunalcampus.recognition.RecognitionView;
import org.kommunalcampus.recognition.UploadedProof;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.api.RecognitionBodies.ProofAnswerRequest;
import org.kommunalcampus.web.api.RecognitionBodies.RecognitionBody;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Proofs of what the caller learned elsewhere. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/recognitions")
@RequiredArgsConstructor
class MyRecognitionsController {

    private final OwnRecognitions recognitions;
    private final RecognitionBodies bodies;

    @Operation(summary = "Your proofs from elsewhere, the latest first")
    @GetMapping
    PageBody<RecognitionBody> list(Caller caller, @Paged Pageable page, Locale locale) {
        Page<RecognitionView> found = recognitions.of(caller, page);
        return PageBody.of(new PageImpl<>(bodies.all(found.getContent(), locale), page, found.getTotalElements()));
    }

    @Operation(
            summary =
                    "Hand in a proof from elsewhere with one to three files (PDF, PNG, JPEG): for a module, or for levels such as levels=<competence>@3")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<RecognitionBody> handIn(
            Caller caller,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String issuer,
            @RequestParam(required = false) @Nullable LocalDate issuedOn,
            @RequestParam(required = false) @Nullable LocalDate validUntil,
            @RequestParam(required = false) @Nullable Integer minutes,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable ModuleId module,
            @RequestParam(required = false) @Nullable List<String> levels,
            @RequestParam(defaultValue = "EMPLOYER") ProofChecker checker,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> file,
            Locale locale) {
        List<UploadedProof> proofs = Objects.requireNonNullElse(file, List.<MultipartFile>of()).stream()
                .map(each -> new UploadedProof(each.getOriginalFilename(), each))
                .toList();
        var draft = new RecognitionDraft(
                new ProofStatement(title, issuer, issuedOn, validUntil, minutes, note),
                module,
                RecognitionBodies.levels(levels),
                checker);
        RecognitionId id = recognitions.handIn(caller, draft, proofs);
        RecognitionView made = recognitions.find(caller, id);
        return ResponseEntity.created(URI.create("/api/v1/me/recognitions/" + id))
                .eTag(Versions.tag(made.version()))
                .body(bodies.all(List.of(made), locale).getFirst());
    }

    @Operation(summary = "One of your proofs from elsewhere")
    @GetMapping("/{id}")
    ResponseEntity<RecognitionBody> show(Caller caller, @PathVariable RecognitionId id, Locale locale) {
        RecognitionView found = recognitions.find(caller, id);
        return Versions.tagged(
                found.version(), bodies.all(List.of(found), locale).getFirst());
    }

    @Operation(summary = "A file of one of your proofs")
    @GetMapping("/{id}/files/{file}")
    ResponseEntity<? extends Resource> file(Caller caller, @PathVariable RecognitionId id, @PathVariable FileId file) {
        return FileDownload.of(recognitions.file(caller, id, file));
    }

    @Operation(summary = "Answer the question with which a proof came back")
    @PostMapping("/{id}/answer")
    ResponseEntity<RecognitionBody> answer(
            Caller caller,
            @PathVariable RecognitionId id,
            @ExpectedVersion long version,
            @RequestBody ProofAnswerRequest request,
            Locale locale) {
        recognitions.answer(caller, id, request.answer(), version);
        return show(caller, id, locale);
    }

    @Operation(summary = "Take a proof back before it is decided; its files are erased")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<RecognitionBody> withdraw(
            Caller caller, @PathVariable RecognitionId id, @ExpectedVersion long version, Locale locale) {
        recognitions.withdraw(caller, id, version);
        return show(caller, id, locale);
    }
}
