package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignmentRules;
import org.kommunalcampus.assignment.RuleId;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.api.AssignmentBodies.AssignmentPreviewBody;
import org.kommunalcampus.web.api.AssignmentBodies.AssignmentRuleBody;
import org.kommunalcampus.web.api.AssignmentBodies.RuleRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules of HR that assign modules by themselves. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/assignment-rules")
@RequiredArgsConstructor
class AssignmentRuleApiController {

    private final AssignmentRules rules;

    /** Whether a rule assigns. */
    record ActiveRequest(@Nullable Boolean active) {

        boolean wanted() {
            if (active == null) {
                throw new Invalid("/active", "required", "Say true or false.");
            }
            return active;
        }
    }

    @Operation(summary = "The rules by name")
    @GetMapping
    PageBody<AssignmentRuleBody> list(Caller caller, @PathVariable MunicipalityId municipality, @Paged Pageable page) {
        return PageBody.slice(rules.of(caller, municipality), page, AssignmentRuleBody::of);
    }

    @Operation(summary = "Make a rule and run it")
    @PostMapping
    ResponseEntity<AssignmentRuleBody> create(
            Caller caller, @PathVariable MunicipalityId municipality, @RequestBody RuleRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        var made = rules.find(caller, rules.create(caller, municipality, request.draft()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + made.version() + "\"")
                .body(AssignmentRuleBody.of(made));
    }

    @Operation(summary = "What a rule would mean: people, hours, fees; stores nothing")
    @PostMapping("/preview")
    AssignmentPreviewBody preview(
            Caller caller, @PathVariable MunicipalityId municipality, @RequestBody RuleRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        return AssignmentPreviewBody.of(rules.preview(caller, municipality, request.draft(), null));
    }

    @Operation(
            summary = "What a change of a rule would mean, those who would lose what is open included; stores nothing")
    @PostMapping("/{id}/preview")
    AssignmentPreviewBody previewChange(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable RuleId id,
            @RequestBody RuleRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        return AssignmentPreviewBody.of(rules.preview(caller, municipality, request.draft(), id));
    }

    @Operation(summary = "One rule")
    @GetMapping("/{id}")
    ResponseEntity<AssignmentRuleBody> find(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable RuleId id) {
        caller.requireAffiliation(municipality, Role.HR);
        return tagged(caller, id);
    }

    @Operation(summary = "Change a rule and run it")
    @PutMapping("/{id}")
    ResponseEntity<AssignmentRuleBody> change(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable RuleId id,
            @ExpectedVersion long version,
            @RequestBody RuleRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        rules.change(caller, id, request.draft(), version);
        return tagged(caller, id);
    }

    @Operation(summary = "Switch a rule on or off")
    @PutMapping("/{id}/state")
    ResponseEntity<AssignmentRuleBody> switchTo(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable RuleId id,
            @ExpectedVersion long version,
            @RequestBody ActiveRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        rules.switchTo(caller, id, request.wanted(), version);
        return tagged(caller, id);
    }

    @Operation(summary = "End a rule for good; what it keeps open is taken back, what was done stays")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable RuleId id,
            @ExpectedVersion long version) {
        caller.requireAffiliation(municipality, Role.HR);
        rules.end(caller, id, version);
    }

    private ResponseEntity<AssignmentRuleBody> tagged(Caller caller, RuleId id) {
        var rule = rules.find(caller, id);
        return Versions.tagged(rule.version(), AssignmentRuleBody.of(rule));
    }
}
