package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.GroupId;
import org.kommunalcampus.assignment.StaffGroupView;
import org.kommunalcampus.assignment.StaffGroups;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Groups of people put together by HR. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/groups")
@RequiredArgsConstructor
class GroupApiController {

    private final StaffGroups groups;

    /** A new group. */
    record GroupRequest(@Nullable String name, @Nullable Set<MemberId> people) {}

    /** A group. */
    record GroupBody(String id, String name, List<String> people) {

        static GroupBody of(StaffGroupView group) {
            return new GroupBody(
                    group.id().toString(),
                    group.name(),
                    group.members().stream().map(MemberId::toString).sorted().toList());
        }
    }

    /** The id of what was made. */
    record MadeGroup(String id) {}

    @Operation(summary = "The groups by name")
    @GetMapping
    PageBody<GroupBody> list(Caller caller, @PathVariable MunicipalityId municipality, @Paged Pageable page) {
        return PageBody.slice(groups.of(caller, municipality), page, GroupBody::of);
    }

    @Operation(summary = "Put a group together")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MadeGroup create(Caller caller, @PathVariable MunicipalityId municipality, @RequestBody GroupRequest request) {
        return new MadeGroup(groups.create(
                        caller,
                        municipality,
                        Objects.requireNonNullElse(request.name(), ""),
                        Objects.requireNonNullElse(request.people(), Set.of()))
                .toString());
    }

    @Operation(summary = "Dissolve a group; what was assigned to its people stays")
    @DeleteMapping("/{group}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dissolve(Caller caller, @PathVariable MunicipalityId municipality, @PathVariable GroupId group) {
        groups.dissolve(caller, municipality, group);
    }
}
