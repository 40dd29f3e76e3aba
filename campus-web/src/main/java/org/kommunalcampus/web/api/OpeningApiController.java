package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.UploadedFile;
import org.kommunalcampus.organisation.HrAppointments;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityRow;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.organisation.NewMunicipality;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.web.shipped.OfficialList;
import org.kommunalcampus.web.shipped.ShippedContent;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How an empty platform is put to use by command: content, regions, municipalities and their first HR people. */
@Tag(name = "Operator")
@RestController
@RequestMapping("/api/v1/operator")
@RequiredArgsConstructor
class OpeningApiController {

    private final ShippedContent content;
    private final OfficialList official;
    private final Regions regions;
    private final Municipalities municipalities;
    private final HrAppointments appointments;

    /** A region; an existing one with the code is renamed. */
    record RegionRequest(@NotBlank String code, @NotBlank String name) {}

    /**
     * A municipality that joins.
     *
     * @param region code of the region
     * @param ags official key, found in the shipped list
     * @param official what the official list says, for a municipality that the shipped list lacks
     */
    record MunicipalityRequest(
            @NotBlank String region,
            @Nullable String ags,
            @Nullable MunicipalityRow official) {}

    /** Somebody who is to be HR; a member of the municipality from then on. */
    record HrRequest(
            @NotBlank String personnelKey,
            @Nullable String givenName,
            @Nullable String familyName,
            @NotBlank String email) {

        MemberRow row() {
            return new MemberRow(
                    personnelKey,
                    Objects.requireNonNullElse(givenName, ""),
                    Objects.requireNonNullElse(familyName, ""),
                    email,
                    null,
                    null,
                    null);
        }
    }

    /** Somebody whom the operator has appointed. */
    record HrBody(MemberId id, String personnelKey, String givenName, String familyName) {

        static HrBody of(MemberView member) {
            return new HrBody(member.id(), member.personnelKey(), member.givenName(), member.familyName());
        }
    }

    /** Content that comes with the program. */
    record ShippedBody(String name, boolean loaded) {}

    @Operation(summary = "Frameworks and job profiles that come with the program")
    @GetMapping("/shipped-content")
    List<ShippedBody> shipped(Caller caller) {
        caller.requireOperator();
        Set<ShippedContent.Item> loaded = content.loaded();
        return Arrays.stream(ShippedContent.Item.values())
                .map(item -> new ShippedBody(item.path(), loaded.contains(item)))
                .toList();
    }

    @Operation(summary = "Load content that comes with the program")
    @PostMapping("/shipped-content/{name}/imports")
    ImportOutcome load(Caller caller, @PathVariable String name) {
        caller.requireOperator();
        return content.load(
                caller, ShippedContent.Item.named(name).orElseThrow(() -> new NotFound("shipped content", name)));
    }

    @Operation(summary = "Open a region, or rename the one with this code")
    @PostMapping("/regions")
    @ResponseStatus(HttpStatus.CREATED)
    RegionView region(Caller caller, @Valid @RequestBody RegionRequest request) {
        RegionId opened = regions.ensure(caller, request.code(), request.name());
        return regions.all(caller).stream()
                .filter(region -> region.id().equals(opened))
                .findFirst()
                .orElseThrow();
    }

    @Operation(summary = "Admit a municipality")
    @PostMapping("/municipalities")
    @ResponseStatus(HttpStatus.CREATED)
    MunicipalityView admit(Caller caller, @Valid @RequestBody MunicipalityRequest request) {
        caller.requireOperator();
        MunicipalityRow row = request.official() == null ? listed(request.ags()) : request.official();
        return municipalities.find(municipalities.admit(caller, new NewMunicipality(request.region(), row)));
    }

    @Operation(summary = "Admit or update all municipalities of an official list")
    @PostMapping(
            path = "/municipalities/imports",
            consumes = {UploadedFile.CSV, UploadedFile.FORM})
    ImportOutcome list(Caller caller, @RequestParam String region, UploadedFile file) {
        caller.requireOperator();
        return ImportOutcome.of(municipalities.importOfficial(caller, region, OfficialList.read(file.content())));
    }

    @Operation(summary = "Admit or update all municipalities of the list that comes with the program")
    @PostMapping("/municipalities/shipped-imports")
    ImportOutcome shippedList(Caller caller, @RequestParam String region) {
        return ImportOutcome.of(municipalities.importOfficial(caller, region, official.all()));
    }

    @Operation(summary = "Whom the operator lets be HR of the municipality")
    @GetMapping("/municipalities/{id}/hr")
    PageBody<HrBody> hr(Caller caller, @PathVariable MunicipalityId id, @Paged Pageable page) {
        return PageBody.slice(appointments.of(caller, id), page, HrBody::of);
    }

    @Operation(summary = "Let somebody be HR of the municipality, and a member of it")
    @PostMapping("/municipalities/{id}/hr")
    @ResponseStatus(HttpStatus.CREATED)
    HrBody appoint(Caller caller, @PathVariable MunicipalityId id, @Valid @RequestBody HrRequest request) {
        MemberId appointed = appointments.appoint(caller, id, request.row());
        return new HrBody(
                appointed,
                request.personnelKey(),
                request.row().givenName(),
                request.row().familyName());
    }

    @Operation(summary = "Let somebody no longer be HR; the person stays a member")
    @DeleteMapping("/municipalities/{id}/hr/{member}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(Caller caller, @PathVariable MunicipalityId id, @PathVariable MemberId member) {
        appointments.dismiss(caller, id, member);
    }

    private MunicipalityRow listed(@Nullable String ags) {
        return official.byAgs(ags == null ? "" : ags)
                .orElseThrow(() -> new Invalid("/ags", "not-in-list", "The shipped list has no such key."));
    }
}
