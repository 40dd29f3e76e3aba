package org.kommunalcampus.providerapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.topics.CallAnswerView;
import org.kommunalcampus.topics.CallId;
import org.kommunalcampus.topics.CallView;
import org.kommunalcampus.topics.OpenCalls;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls for offers of the Beirat, and the caller's own answers. */
@Tag(name = "Provider")
@RestController
@RequestMapping("/api/v1/provider/calls")
@RequiredArgsConstructor
class ProviderCallsController {

    private final OpenCalls calls;

    /** The title of the module that answers. */
    record CallAnswerRequest(@NotBlank String title) {}

    /** The draft that answers. */
    record AnswerBody(ModuleId module) {}

    @Operation(summary = "Calls that take answers, the next deadline first; counts your answers alone")
    @GetMapping
    PageBody<CallView> list(Caller caller, @Paged Pageable page) {
        return PageBody.of(calls.list(caller, page));
    }

    @Operation(summary = "One call")
    @GetMapping("/{id}")
    CallView one(Caller caller, @PathVariable CallId id) {
        return calls.find(caller, id);
    }

    @Operation(summary = "Your modules that answer a call")
    @GetMapping("/{id}/answers")
    PageBody<CallAnswerView> answers(Caller caller, @PathVariable CallId id, @Paged Pageable page) {
        return PageBody.slice(calls.answers(caller, id), page, Function.identity());
    }

    @Operation(
            summary = "Answer by a draft that teaches what is asked for; it is then written and handed in as any other")
    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    AnswerBody answer(Caller caller, @PathVariable CallId id, @Valid @RequestBody CallAnswerRequest request) {
        return new AnswerBody(calls.answer(caller, id, request.title()));
    }
}
