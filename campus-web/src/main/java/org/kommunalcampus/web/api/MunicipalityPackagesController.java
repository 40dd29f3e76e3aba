package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.packages.PackageAssignments;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.PackageOwner;
import org.kommunalcampus.packages.PackageView;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.api.PackageBodies.PackageAssignmentRequest;
import org.kommunalcampus.web.api.PackageBodies.PackageBody;
import org.kommunalcampus.web.api.PackageBodies.PackageRequest;
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

/** Packages that the municipality's HR puts together. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/packages")
@RequiredArgsConstructor
class MunicipalityPackagesController {

    private final Packages packages;
    private final PackageAssignments assignments;

    @Operation(summary = "The packages that the municipality's HR put together")
    @GetMapping
    PageBody<PackageBody> list(
            Caller caller, @PathVariable MunicipalityId municipality, @Paged(sortable = "title") Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        return PageBody.of(packages.of(caller, PackageOwner.of(municipality), page), PackageBody::of);
    }

    @Operation(summary = "Put a package together, as a draft")
    @PostMapping
    ResponseEntity<PackageBody> make(
            Caller caller, @PathVariable MunicipalityId municipality, @RequestBody PackageRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        PackageId id = packages.make(caller, PackageOwner.of(municipality), request.content());
        PackageView made = packages.inside(caller, id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.tag(made.version()))
                .body(PackageBody.of(made));
    }

    @Operation(summary = "One package, in any state")
    @GetMapping("/{id}")
    ResponseEntity<PackageBody> find(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable PackageId id) {
        caller.requireAffiliation(municipality, Role.HR);
        return PackageBody.tagged(packages.inside(caller, id));
    }

    @Operation(summary = "Change a draft")
    @PutMapping("/{id}")
    ResponseEntity<PackageBody> change(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable PackageId id,
            @ExpectedVersion long version,
            @RequestBody PackageRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        return PackageBody.tagged(packages.change(caller, id, request.content(), version));
    }

    @Operation(summary = "Propose a draft to the Beirat")
    @PostMapping("/{id}/proposal")
    ResponseEntity<PackageBody> propose(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable PackageId id,
            @ExpectedVersion long version) {
        caller.requireAffiliation(municipality, Role.HR);
        return PackageBody.tagged(packages.propose(caller, id, version));
    }

    @Operation(summary = "Make it a draft again; a certification ends")
    @PostMapping("/{id}/revision")
    ResponseEntity<PackageBody> revise(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable PackageId id,
            @ExpectedVersion long version) {
        caller.requireAffiliation(municipality, Role.HR);
        return PackageBody.tagged(packages.revise(caller, id, version));
    }

    @Operation(summary = "Give a package up for good")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable PackageId id,
            @ExpectedVersion long version) {
        caller.requireAffiliation(municipality, Role.HR);
        packages.withdraw(caller, id, version);
    }

    @Operation(
            summary = "Assign each module of a certified package to people, units and groups; answers the assignments")
    @PostMapping("/{id}/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    List<AssignmentId> assign(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable PackageId id,
            @RequestBody PackageAssignmentRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        return assignments.assign(
                caller, municipality, id, request.wantedKind(), request.text(), request.due(), request.audience());
    }
}
