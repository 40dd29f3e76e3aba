package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.Curricula;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.packages.PackageChoices;
import org.kommunalcampus.packages.PackageId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.api.PackageBodies.PackageBody;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Packages in the caller's own curriculum, which follows at once. */
@Tag(name = "Learner")
@RestController
@RequestMapping("/api/v1/me/packages")
@RequiredArgsConstructor
class MyPackagesController {

    private final PackageChoices choices;
    private final Curricula curricula;

    @Operation(summary = "The packages that the learner has chosen")
    @GetMapping
    PageBody<PackageBody> list(Caller caller, @Paged Pageable page) {
        return PageBody.slice(choices.of(caller, caller.requireMember()), page, PackageBody::of);
    }

    @Operation(summary = "Take a certified package into your curriculum")
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(Caller caller, @PathVariable PackageId id) {
        MemberId member = caller.requireMember();
        choices.choose(caller, member, id);
        curricula.afterOwnChange(caller, Trigger.PACKAGE_CHANGED);
    }

    @Operation(summary = "Take a package out of your curriculum")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(Caller caller, @PathVariable PackageId id) {
        MemberId member = caller.requireMember();
        choices.leave(caller, member, id);
        curricula.afterOwnChange(caller, Trigger.PACKAGE_CHANGED);
    }
}
