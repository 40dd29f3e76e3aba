package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.PackageOwner;
import org.kommunalcampus.packages.PackageView;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.api.AssignmentBodies.ReasonRequest;
import org.kommunalcampus.web.api.PackageBodies.CertificationRequest;
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

/** Packages that the Beirat puts together. */
@Tag(name = "Reviews")
@RestController
@RequestMapping("/api/v1/reviews/packages")
@RequiredArgsConstructor
class ReviewPackagesController {

    private final Packages packages;

    @Operation(summary = "The packages that the Beirat put together")
    @GetMapping
    PageBody<PackageBody> list(Caller caller, @Paged(sortable = "title") Pageable page) {
        caller.requireAnyRole(Role.REVIEWER);
        return PageBody.of(packages.of(caller, PackageOwner.BEIRAT, page), PackageBody::of);
    }

    @Operation(summary = "Put a package together, as a draft")
    @PostMapping
    ResponseEntity<PackageBody> make(Caller caller, @RequestBody PackageRequest request) {
        caller.requireAnyRole(Role.REVIEWER);
        PackageId id = packages.make(caller, PackageOwner.BEIRAT, request.content());
        PackageView made = packages.inside(caller, id);
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.tag(made.version()))
                .body(PackageBody.of(made));
    }

    @Operation(summary = "One package, in any state")
    @GetMapping("/{id}")
    ResponseEntity<PackageBody> find(Caller caller, @PathVariable PackageId id) {
        caller.requireAnyRole(Role.REVIEWER);
        return PackageBody.tagged(packages.inside(caller, id));
    }

    @Operation(summary = "Change a draft")
    @PutMapping("/{id}")
    ResponseEntity<PackageBody> change(
            Caller caller,
            @PathVariable PackageId id,
            @ExpectedVersion long version,
            @RequestBody PackageRequest request) {
        caller.requireAnyRole(Role.REVIEWER);
        return PackageBody.tagged(packages.change(caller, id, request.content(), version));
    }

    @Operation(summary = "Propose a draft to the Beirat")
    @PostMapping("/{id}/proposal")
    ResponseEntity<PackageBody> propose(Caller caller, @PathVariable PackageId id, @ExpectedVersion long version) {
        caller.requireAnyRole(Role.REVIEWER);
        return PackageBody.tagged(packages.propose(caller, id, version));
    }

    @Operation(summary = "Make it a draft again; a certification ends")
    @PostMapping("/{id}/revision")
    ResponseEntity<PackageBody> revise(Caller caller, @PathVariable PackageId id, @ExpectedVersion long version) {
        caller.requireAnyRole(Role.REVIEWER);
        return PackageBody.tagged(packages.revise(caller, id, version));
    }

    @Operation(summary = "Give a package up for good")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable PackageId id, @ExpectedVersion long version) {
        caller.requireAnyRole(Role.REVIEWER);
        packages.withdraw(caller, id, version);
    }

    @Operation(summary = "Packages of anybody that wait for a decision")
    @GetMapping("/proposed")
    PageBody<PackageBody> proposed(Caller caller, @Paged(sortable = "title") Pageable page) {
        return PageBody.of(packages.proposed(caller, page), PackageBody::of);
    }

    @Operation(summary = "Certify a proposed package as a whole")
    @PostMapping("/{id}/certification")
    ResponseEntity<PackageBody> certify(
            Caller caller,
            @PathVariable PackageId id,
            @ExpectedVersion long version,
            @RequestBody CertificationRequest request) {
        return PackageBody.tagged(packages.certify(caller, id, request.until(), version));
    }

    @Operation(summary = "Return a proposed package with a reason")
    @PostMapping("/{id}/return")
    ResponseEntity<PackageBody> giveBack(
            Caller caller,
            @PathVariable PackageId id,
            @ExpectedVersion long version,
            @RequestBody ReasonRequest request) {
        return PackageBody.tagged(packages.giveBack(caller, id, request.text(), version));
    }
}
