package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.Acceptances;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.CurriculumDifference;
import org.kommunalcampus.curriculum.CurriculumPreview;
import org.kommunalcampus.curriculum.CurriculumVersion;
import org.kommunalcampus.curriculum.CurriculumView;
import org.kommunalcampus.curriculum.Decision;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
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
import tools.jackson.databind.JsonNode;

/** The caller's own curriculum, its history, and what the person decides about it. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/curriculum")
@RequiredArgsConstructor
class MyCurriculumController {

    private final Curricula curricula;
    private final Acceptances acceptances;
    private final CurriculumBodies bodies;
    private final ExplanationBodies explanations;
    private final ProfilePatch patches;

    /**
     * What the person decides about a module.
     *
     * @param reason in the person's own words, for that person alone
     */
    record PlanDecisionRequest(
            @NotNull Decision.Kind decision,
            @Size(max = 500) @Nullable String reason) {}

    /** How a version differs from the one before, and what led to it. */
    record ChangesBody(
            int version, Instant builtAt, Trigger trigger, int policyVersion, CurriculumBody.DifferenceBody changes) {}

    /** What the curriculum would be, and how it differs from what it is. */
    record CurriculumPreviewBody(CurriculumBody curriculum, CurriculumBody.DifferenceBody changes) {}

    @Operation(summary = "Your curriculum with its reasons")
    @GetMapping
    CurriculumBody current(Caller caller, Locale locale) {
        return bodies.of(curricula.of(caller, caller.requireMember()), locale);
    }

    @Operation(summary = "The history of your curriculum")
    @GetMapping("/versions")
    PageBody<CurriculumVersion> versions(Caller caller, @Paged Pageable page) {
        return PageBody.of(curricula.versions(caller, caller.requireMember(), page));
    }

    @Operation(summary = "One version of your curriculum")
    @GetMapping("/versions/{number}")
    CurriculumBody version(Caller caller, @PathVariable int number, Locale locale) {
        return bodies.of(curricula.version(caller, caller.requireMember(), number), locale);
    }

    @Operation(summary = "How a version differs from the one before")
    @GetMapping("/versions/{number}/changes")
    ChangesBody changes(Caller caller, @PathVariable int number, Locale locale) {
        CurriculumDifference difference = curricula.changes(caller, caller.requireMember(), number);
        return new ChangesBody(
                difference.version(),
                difference.builtAt(),
                difference.trigger(),
                difference.policyVersion(),
                bodies.of(difference.change(), locale));
    }

    @Operation(summary = "Why a module is not in your curriculum, and what would bring it in")
    @GetMapping("/why-not/{module}")
    ExplanationBodies.ExplanationBody whyNot(Caller caller, @PathVariable ModuleId module, Locale locale) {
        return explanations.of(curricula.whyNot(caller, caller.requireMember(), module), locale);
    }

    @Operation(summary = "Pin or refuse a module")
    @PutMapping("/decisions/{module}")
    CurriculumBody decide(
            Caller caller,
            @PathVariable ModuleId module,
            @Valid @RequestBody PlanDecisionRequest request,
            Locale locale) {
        return bodies.of(
                curricula.decide(caller, caller.requireMember(), module, request.decision(), request.reason()), locale);
    }

    @Operation(summary = "Take a decision about a module back")
    @DeleteMapping("/decisions/{module}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable ModuleId module) {
        curricula.withdrawDecision(caller, caller.requireMember(), module);
    }

    @Operation(summary = "Accept the current stage: its modules stay, on their days")
    @PostMapping("/acceptance")
    CurriculumBody accept(Caller caller, @RequestParam(required = false) @Nullable Long version, Locale locale) {
        return bodies.of(acceptances.accept(caller, caller.requireMember(), version), locale);
    }

    @Operation(summary = "Take the acceptance of the current stage back")
    @DeleteMapping("/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawAcceptance(Caller caller) {
        acceptances.withdraw(caller, caller.requireMember());
    }

    @Operation(summary = "What the curriculum would be after a change of the profile, which is not stored")
    @PostMapping("/preview")
    CurriculumPreviewBody preview(Caller caller, @RequestBody JsonNode patch, Locale locale) {
        CurriculumView now = curricula.of(caller, caller.requireMember());
        CurriculumPreview preview = curricula.preview(caller, caller.requireMember(), patches.read(patch));
        var then = new CurriculumView(
                now.version(),
                now.builtAt(),
                Trigger.PROFILE_CHANGED,
                now.policyVersion(),
                now.stale(),
                preview.plan(),
                now.withdrawn());
        return new CurriculumPreviewBody(bodies.of(then, locale), bodies.of(preview.change(), locale));
    }
}
