package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.organisation.Admissions;
import org.kommunalcampus.organisation.EmploymentStatus;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.profile.HeldJob;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.StaffProfiles;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What HR and line managers see and do in their own municipality. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}")
@RequiredArgsConstructor
class MunicipalityController {

    private final Members members;
    private final Units units;
    private final Completions completions;
    private final StaffProfiles profiles;
    private final Admissions admissions;

    /** A job beside the main one. */
    record FurtherJobBody(String jobProfile, @Nullable LocalDate since) {

        static List<FurtherJobBody> of(JobAssignment jobs) {
            return Objects.requireNonNullElse(jobs.further(), List.<HeldJob>of()).stream()
                    .map(job -> new FurtherJobBody(job.profile().toString(), job.since()))
                    .toList();
        }
    }

    /** Somebody whom the municipality employs. */
    record MemberBody(
            String id,
            String personnelKey,
            String givenName,
            String familyName,
            @Nullable String email,
            boolean sharedMailbox,
            @Nullable String signInEmail,
            @Nullable Reference unit,
            @Nullable String jobProfile,
            @Nullable LocalDate jobSince,
            List<FurtherJobBody> furtherJobs,
            @Nullable String manager,
            @Nullable String deputy,
            @Nullable LocalDate entryDate,
            @Nullable LocalDate leftOn,
            @Nullable EmploymentStatus employmentStatus) {

        static MemberBody of(MemberView member, @Nullable JobAssignment jobs) {
            return new MemberBody(
                    member.id().toString(),
                    member.personnelKey(),
                    member.givenName(),
                    member.familyName(),
                    member.email(),
                    member.sharedMailbox(),
                    member.signInEmail(),
                    member.unit() == null ? null : Reference.named(member.unit(), String.valueOf(member.unitName())),
                    jobs == null ? null : text(jobs.main()),
                    jobs == null ? null : jobs.since(),
                    jobs == null ? List.of() : FurtherJobBody.of(jobs),
                    text(member.manager()),
                    text(member.deputy()),
                    member.entryDate(),
                    member.leftOn(),
                    member.employmentStatus());
        }

        private static @Nullable String text(@Nullable Object id) {
            return id == null ? null : id.toString();
        }
    }

    @Operation(summary = "The units of your municipality")
    @GetMapping("/units")
    List<UnitNode> units(Caller caller, @PathVariable MunicipalityId municipality) {
        return units.tree(caller, municipality);
    }

    @Operation(summary = "The members of your municipality")
    @GetMapping("/members")
    PageBody<MemberBody> members(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UnitId unit,
            @Paged(sortable = {"familyName", "givenName", "personnelKey"}) Pageable page) {
        Page<MemberView> found = members.pageOf(caller, municipality, q, unit, page);
        Map<MemberId, JobAssignment> jobs =
                profiles.heldBy(caller, municipality, found.map(MemberView::id).getContent());
        return PageBody.of(found, member -> MemberBody.of(member, jobs.get(member.id())));
    }

    /** Somebody who begins; an address is not needed. */
    record NewMember(
            @Nullable String personnelKey,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable Boolean sharedMailbox,
            @Nullable String signInEmail,
            @Nullable String unit,
            @Nullable String managerKey,
            @Nullable LocalDate entryDate) {

        MemberRow row() {
            return new MemberRow(
                    Objects.requireNonNullElse(personnelKey, ""),
                    Objects.requireNonNullElse(givenName, ""),
                    Objects.requireNonNullElse(familyName, ""),
                    email,
                    unit,
                    managerKey,
                    entryDate == null ? null : entryDate.toString(),
                    signInEmail,
                    Boolean.TRUE.equals(sharedMailbox) ? "true" : null,
                    Set.of());
        }
    }

    @Operation(summary = "Admit a member to your municipality, with an e-mail address or without")
    @PostMapping("/members")
    @ResponseStatus(HttpStatus.CREATED)
    MemberBody admit(Caller caller, @PathVariable MunicipalityId municipality, @RequestBody NewMember request) {
        caller.requireAffiliation(municipality, Role.HR);
        MemberId id = admissions.admit(caller, municipality, request.row());
        return MemberBody.of(members.of(caller, municipality, id), null);
    }

    @Operation(summary = "Record a completion of a member of your municipality")
    @PostMapping("/completions")
    @ResponseStatus(HttpStatus.CREATED)
    CompletionRequest.RecordedCompletion complete(
            Caller caller, @PathVariable MunicipalityId municipality, @Valid @RequestBody CompletionRequest request) {
        members.of(caller, municipality, request.member());
        return new CompletionRequest.RecordedCompletion(completions
                .record(caller, request.member(), request.module(), request.completedOn(), request.evidence())
                .toString());
    }
}
