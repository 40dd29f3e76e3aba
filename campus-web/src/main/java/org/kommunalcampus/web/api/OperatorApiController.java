package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.PlanFigures;
import org.kommunalcampus.curriculum.Rebuilds;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the operator watches and records. */
@Tag(name = "Operator")
@RestController
@RequestMapping("/api/v1/operator")
@RequiredArgsConstructor
class OperatorApiController {

    private final Rebuilds rebuilds;
    private final PlanFigures figures;
    private final Completions completions;

    @Operation(summary = "How far all plans are up to date")
    @GetMapping("/rebuild")
    RebuildBody rebuild(Caller caller) {
        return RebuildBody.of(rebuilds.status(caller));
    }

    @Operation(summary = "Whether people would follow their plans, in sums over at least the minimum group")
    @GetMapping("/plans/figures")
    PlanFiguresBody figures(Caller caller) {
        return PlanFiguresBody.of(figures.read(caller).orElse(null));
    }

    @Operation(summary = "Record a completion")
    @PostMapping("/completions")
    @ResponseStatus(HttpStatus.CREATED)
    CompletionRequest.RecordedCompletion complete(Caller caller, @Valid @RequestBody CompletionRequest request) {
        caller.requireOperator();
        return new CompletionRequest.RecordedCompletion(completions
                .record(caller, request.member(), request.module(), request.completedOn(), request.evidence())
                .toString());
    }
}
