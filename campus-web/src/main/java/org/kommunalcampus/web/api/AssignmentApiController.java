package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.assignment.AssignmentReports;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.TaskDecisions;
import org.kommunalcampus.assignment.TaskKey;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.privacy.Evaluations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.api.AssignmentBodies.AssignmentBody;
import org.kommunalcampus.web.api.AssignmentBodies.AssignmentPreviewBody;
import org.kommunalcampus.web.api.AssignmentBodies.AssignmentRequest;
import org.kommunalcampus.web.api.AssignmentBodies.ReasonRequest;
import org.kommunalcampus.web.api.AssignmentBodies.TaskBody;
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

/** Assignments of modules by HR of the caller's own municipality. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/assignments")
@RequiredArgsConstructor
class AssignmentApiController {

    private final Assignments assignments;
    private final TaskDecisions decisions;
    private final AssignmentReports reports;
    private final Evaluations evaluations;

    @Operation(summary = "The assignments with their progress, the latest first")
    @GetMapping
    PageBody<AssignmentBody> list(Caller caller, @PathVariable MunicipalityId municipality, @Paged Pageable page) {
        return PageBody.of(reports.pageOf(caller, municipality, page), AssignmentBody::of);
    }

    @Operation(
            summary = "Assign a module to people, units and groups",
            description =
                    "Answers without a body where the municipality has not switched the progress of assignments on.")
    @PostMapping
    ResponseEntity<AssignmentBody> assign(
            Caller caller, @PathVariable MunicipalityId municipality, @RequestBody AssignmentRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        AssignmentId id = assignments.assign(caller, municipality, request.checkedTask(), request.audience());
        if (evaluations.of(caller, municipality).off().contains("assignments")) {
            return ResponseEntity.status(HttpStatus.CREATED).build();
        }
        var made = reports.find(caller, id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag("\"" + made.assignment().version() + "\"")
                .body(AssignmentBody.of(made));
    }

    @Operation(summary = "What an assignment would mean: people, hours, fees; stores nothing")
    @PostMapping("/preview")
    AssignmentPreviewBody preview(
            Caller caller, @PathVariable MunicipalityId municipality, @RequestBody AssignmentRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        return AssignmentPreviewBody.of(
                assignments.preview(caller, municipality, request.checkedTask(), request.audience()));
    }

    @Operation(summary = "One assignment")
    @GetMapping("/{id}")
    ResponseEntity<AssignmentBody> find(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable AssignmentId id) {
        caller.requireAffiliation(municipality, Role.HR);
        var found = reports.find(caller, id);
        return Versions.tagged(found.assignment().version(), AssignmentBody.of(found));
    }

    @Operation(summary = "The people of an assignment, the most urgent first; each look is written down")
    @GetMapping("/{id}/people")
    PageBody<TaskBody> people(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable AssignmentId id,
            @Paged Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        return PageBody.of(reports.people(caller, id, page), TaskBody::of);
    }

    @Operation(summary = "Take an assignment back for everybody")
    @PostMapping("/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable AssignmentId id,
            @ExpectedVersion long version,
            @RequestBody ReasonRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        assignments.withdraw(caller, id, request.text(), version);
    }

    @Operation(summary = "Exempt a person with a reason")
    @PutMapping("/{id}/people/{member}/exemption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void exempt(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable AssignmentId id,
            @PathVariable MemberId member,
            @RequestBody ReasonRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        decisions.exempt(caller, Set.of(new TaskKey(id, member)), request.text());
    }

    @Operation(summary = "End an exemption")
    @DeleteMapping("/{id}/people/{member}/exemption")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable AssignmentId id,
            @PathVariable MemberId member) {
        caller.requireAffiliation(municipality, Role.HR);
        decisions.reinstate(caller, Set.of(new TaskKey(id, member)));
    }
}
