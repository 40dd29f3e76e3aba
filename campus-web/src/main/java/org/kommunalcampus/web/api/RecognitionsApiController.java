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
import org.kommunalcampus.recognition.EmployerRecognitions;
import org.kommunalcampus.recognition.RecognitionId;
import org.kommunalcampus.recognition.RecognitionState;
import org.kommunalcampus.recognition.RecognitionView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
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

/** Proofs from elsewhere that people of the municipality handed in to HR; each look is written down. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/recognitions")
@RequiredArgsConstructor
class RecognitionsApiController {

    private final EmployerRecognitions recognitions;
    private final RecognitionBodies bodies;

    @Operation(
            summary =
                    "Proofs handed in to HR: those in one of the states, OPEN unless said otherwise; q looks for name, title and issuer")
    @GetMapping
    PageBody<RecognitionBody> list(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable List<RecognitionState> state,
            @RequestParam(required = false) @Nullable String q,
            @Paged Pageable page,
            Locale locale) {
        Page<RecognitionView> found = recognitions.page(caller, municipality, RecognitionBodies.states(state), q, page);
        return PageBody.of(new PageImpl<>(bodies.all(found.getContent(), locale), page, found.getTotalElements()));
    }

    @Operation(summary = "One proof")
    @GetMapping("/{id}")
    ResponseEntity<RecognitionBody> show(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable RecognitionId id, Locale locale) {
        RecognitionView found = recognitions.find(caller, municipality, id);
        return Versions.tagged(
                found.version(), bodies.all(List.of(found), locale).getFirst());
    }

    @Operation(summary = "A file of a proof")
    @GetMapping("/{id}/files/{file}")
    ResponseEntity<? extends Resource> file(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable RecognitionId id,
            @PathVariable FileId file) {
        return FileDownload.of(recognitions.file(caller, municipality, id, file));
    }

    @Operation(summary = "Recognise a proof, wholly or in part; the person is told, profile and curriculum follow")
    @PostMapping("/{id}/recognition")
    ResponseEntity<RecognitionBody> recognise(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable RecognitionId id,
            @ExpectedVersion long version,
            @RequestBody RecognitionRequest request,
            Locale locale) {
        recognitions.find(caller, municipality, id);
        recognitions.recognise(caller, municipality, id, request.read(), version);
        return show(caller, municipality, id, locale);
    }

    @Operation(summary = "Send a proof back with a question")
    @PostMapping("/{id}/question")
    ResponseEntity<RecognitionBody> ask(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable RecognitionId id,
            @ExpectedVersion long version,
            @RequestBody QuestionRequest request,
            Locale locale) {
        recognitions.ask(caller, municipality, id, request.question(), version);
        return show(caller, municipality, id, locale);
    }

    @Operation(summary = "Decline a proof; the person is told why")
    @PostMapping("/{id}/refusal")
    ResponseEntity<RecognitionBody> decline(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable RecognitionId id,
            @ExpectedVersion long version,
            @RequestBody ReasonRequest request,
            Locale locale) {
        recognitions.decline(caller, municipality, id, request.text(), version);
        return show(caller, municipality, id, locale);
    }

    @Operation(summary = "Revoke a recognition; the person is told why, and what it proved counts no more")
    @PostMapping("/{id}/revocation")
    ResponseEntity<RecognitionBody> revoke(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable RecognitionId id,
            @ExpectedVersion long version,
            @RequestBody ReasonRequest request,
            Locale locale) {
        recognitions.revoke(caller, municipality, id, request.text(), version);
        return show(caller, municipality, id, locale);
    }
}
