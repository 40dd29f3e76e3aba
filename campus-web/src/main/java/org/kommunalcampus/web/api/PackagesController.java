package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.packages.Packages;
import org.kommunalcampus.web.api.PackageBodies.PackageBody;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The certified packages, for everybody. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping("/api/v1/packages")
@RequiredArgsConstructor
class PackagesController {

    private final Packages packages;

    @Operation(summary = "The certified packages")
    @GetMapping
    PageBody<PackageBody> list(@Paged(sortable = "title") Pageable page) {
        return PageBody.of(packages.certified(page), PackageBody::of);
    }

    @Operation(summary = "One certified package")
    @GetMapping("/{id}")
    ResponseEntity<PackageBody> one(@PathVariable PackageId id) {
        return PackageBody.tagged(packages.find(id));
    }
}
