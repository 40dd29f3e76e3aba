package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.FileDownload;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.recognition.ProviderRecognitions;
import org.kommunalcampus.recognition.ProviderRecognitions.Asked;
import org.kommunalcampus.recognition.RecognitionId;
import org.kommunalcampus.recognition.RecognitionState;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.api.AssignmentBodies.ReasonRequest;
import org.kommunalcampus.web.api.RecognitionBodies.QuestionRequest;
import org.kommunalcampus.web.api.RecognitionBodies.RecognitionBody;
import org.kommunalcampus.web.api.RecognitionBodies.RecognitionRequest;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs from elsewhere that people handed in to the provider of a module; each look is written down, and the person can read it. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/recognitions")
@RequiredArgsConstructor
class ProviderRecognitionsApiController {

    private final ProviderRecognitions recognitions;
    private final RecognitionBodies bodies;

    @Operation(
            summary =
                    "Proofs handed in to the provider for its modules: those in one of the states, OPEN unless said otherwise; q looks for title and issuer")
    @GetMapping
    PageBody<RecognitionBody> list(
            Caller caller,
            @RequestParam(required = false) @Nullable List<RecognitionState> state,
            @RequestParam(required = false) @Nullable String q,
            @Paged Pageable page,
            Locale locale) {
        Page<Asked> found = recognitions.page(caller, RecognitionBodies.states(state), q, page);
        return PageBody.of(new PageImpl<>(bodies.asked(found.getContent(), locale), page, found.getTotalElements()));
    }

    @Operation(summary = "One proof")
    @GetMapping("/{id}")
    ResponseEntity<RecognitionBody> show(Caller caller, @PathVariable RecognitionId id, Locale locale) {
        Asked found = recognitions.find(caller, id);
        return Versions.tagged(
                found.proof().version(), bodies.asked(List.of(found), locale).getFirst());
    }

    @Operation(summary = "A file of a proof")
    @GetMapping("/{id}/files/{file}")
    ResponseEntity<? extends Resource> file(Caller caller, @PathVariable RecognitionId id, @PathVariable FileId file) {
        return FileDownload.of(recognitions.file(caller, id, file));
    }

    @Operation(
            summary =
                    "Let the module of a proof count as completed (whole = true); the person is told, profile and curriculum follow")
    @PostMapping("/{id}/recognition")
    ResponseEntity<RecognitionBody> recognise(
            Caller caller,
            @PathVariable RecognitionId id,
            @ExpectedVersion long version,
            @RequestBody RecognitionRequest request,
            Locale locale) {
        recognitions.find(caller, id);
        recognitions.recognise(caller, id, request.read(), version);
        return show(caller, id, locale);
    }

    @Operation(summary = "Send a proof back with a question")
    @PostMapping("/{id}/question")
    ResponseEntity<RecognitionBody> ask(
            Caller caller,
            @PathVariable RecognitionId id,
            @ExpectedVersion long version,
            @RequestBody QuestionRequest request,
            Locale locale) {
        recognitions.ask(caller, id, request.question(), version);
        return show(caller, id, locale);
    }

    @Operation(summary = "Decline a proof; the person is told why")
    @PostMapping("/{id}/refusal")
    ResponseEntity<RecognitionBody> decline(
            Caller caller,
            @PathVariable RecognitionId id,
            @ExpectedVersion long version,
            @RequestBody ReasonRequest request,
            Locale locale) {
        recognitions.decline(caller, id, request.text(), version);
        return show(caller, id, locale);
    }

    @Operation(summary = "Revoke a recognition; the person is told why, and what it proved counts no more")
    @PostMapping("/{id}/revocation")
    ResponseEntity<RecognitionBody> revoke(
            Caller caller,
            @PathVariable RecognitionId id,
            @ExpectedVersion long version,
            @RequestBody ReasonRequest request,
            Locale locale) {
        recognitions.revoke(caller, id, request.text(), version);
        return show(caller, id, locale);
    }
}
