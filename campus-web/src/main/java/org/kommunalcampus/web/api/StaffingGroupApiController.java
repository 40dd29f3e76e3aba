package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.StaffingGroupId;
import org.kommunalcampus.absence.StaffingGroupView;
import org.kommunalcampus.absence.StaffingGroups;
import org.kommunalcampus.absence.StaffingTerms;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
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

/** Groups of people of whom a minimum must be at work. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/groups-of-staffing")
@RequiredArgsConstructor
class StaffingGroupApiController {

    private final StaffingGroups groups;

    /**
     * A group.
     *
     * @param units whose people, with those of the units below, belong to it; by id
     * @param members who else belongs to it, by id
     * @param people how many belong to it today
     * @param mine whether you may change it
     */
    record StaffingGroupBody(
            String id,
            String name,
            int minimum,
            Set<DayOfWeek> weekdays,
            List<String> units,
            List<String> members,
            int people,
            boolean mine) {

        static StaffingGroupBody of(StaffingGroupView group) {
            StaffingTerms terms = group.terms();
            return new StaffingGroupBody(
                    group.id().toString(),
                    terms.name(),
                    terms.minimum(),
                    new TreeSet<>(terms.weekdays()),
                    terms.units().stream().map(UnitId::toString).sorted().toList(),
                    terms.members().stream().map(MemberId::toString).sorted().toList(),
                    group.people(),
                    group.mine());
        }
    }

    /** What a group asks for. */
    record StaffingGroupRequest(
            @Nullable String name,
            @Nullable Integer minimum,
            @Nullable Set<DayOfWeek> weekdays,
            @Nullable Set<UnitId> units,
            @Nullable Set<MemberId> members) {

        StaffingTerms terms() {
            return new StaffingTerms(
                    Objects.requireNonNullElse(name, ""),
                    minimum == null ? 0 : minimum,
                    Objects.requireNonNullElse(weekdays, Set.of()),
                    Objects.requireNonNullElse(units, Set.of()),
                    Objects.requireNonNullElse(members, Set.of()));
        }
    }

    @Operation(summary = "The groups by name: for HR all of them, for others those in which somebody is whom they lead")
    @GetMapping
    PageBody<StaffingGroupBody> list(Caller caller, @PathVariable MunicipalityId municipality, @Paged Pageable page) {
        return PageBody.of(groups.of(caller, municipality, page), StaffingGroupBody::of);
    }

    @Operation(summary = "Make a group; those who are not HR of people whom they lead alone")
    @PostMapping
    ResponseEntity<StaffingGroupBody> create(
            Caller caller, @PathVariable MunicipalityId municipality, @RequestBody StaffingGroupRequest request) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        StaffingGroupView made =
                groups.find(caller, municipality, groups.create(caller, municipality, request.terms()));
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Versions.tag(made.version()))
                .body(StaffingGroupBody.of(made));
    }

    @Operation(summary = "One group")
    @GetMapping("/{id}")
    ResponseEntity<StaffingGroupBody> find(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable StaffingGroupId id) {
        StaffingGroupView group = groups.find(caller, municipality, id);
        return Versions.tagged(group.version(), StaffingGroupBody.of(group));
    }

    @Operation(summary = "Change a group")
    @PutMapping("/{id}")
    ResponseEntity<StaffingGroupBody> change(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable StaffingGroupId id,
            @ExpectedVersion long version,
            @RequestBody StaffingGroupRequest request) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        groups.change(caller, municipality, id, request.terms(), version);
        return find(caller, municipality, id);
    }

    @Operation(summary = "Dissolve a group")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dissolve(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable StaffingGroupId id,
            @ExpectedVersion long version) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        groups.dissolve(caller, municipality, id, version);
    }
}
