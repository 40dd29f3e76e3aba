package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.organisation.EmploymentStatus;
import org.kommunalcampus.organisation.Mailbox;
import org.kommunalcampus.organisation.MemberChange;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.profile.HeldJob;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.StaffProfiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.api.MunicipalityController.MemberBody;
import org.kommunalcampus.web.kit.MemberChanges;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One member of the caller's own municipality, for the systems of its HR. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/members/{member}")
@RequiredArgsConstructor
class MembersApiController {

    private final Members members;
    private final StaffRegister staffRegister;
    private final MemberChanges changes;
    private final StaffProfiles profiles;

    /** What HR keeps about a member; what is left out is empty afterwards. */
    record MemberRequest(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable Boolean sharedMailbox,
            @Nullable String signInEmail,
            @Nullable UnitId unit,
            @Nullable JobProfileId jobProfile,
            @Nullable LocalDate jobSince,
            @Nullable List<FurtherJob> furtherJobs,
            @Nullable MemberId manager,
            @Nullable MemberId deputy,
            @Nullable LocalDate entryDate,
            @Nullable EmploymentStatus employmentStatus) {

        /** A job beside the main one. */
        record FurtherJob(
                @Nullable JobProfileId jobProfile, @Nullable LocalDate since) {}

        /** The jobs; further ones stay where they are left out. */
        JobAssignment jobs() {
            return new JobAssignment(jobProfile, jobSince, furtherJobs == null ? null : further(furtherJobs));
        }

        private static List<HeldJob> further(List<FurtherJob> stated) {
            List<HeldJob> jobs = new ArrayList<>();
            for (int i = 0; i < stated.size(); i++) {
                JobProfileId job = stated.get(i).jobProfile();
                if (job == null) {
                    throw new Invalid(
                            "/furtherJobs/" + i + "/jobProfile", "required", "A further job names its profile.");
                }
                jobs.add(new HeldJob(job, stated.get(i).since()));
            }
            return jobs;
        }

        MemberChange change() {
            return new MemberChange(
                    Objects.requireNonNullElse(givenName, ""),
                    Objects.requireNonNullElse(familyName, ""),
                    new Mailbox(email, Boolean.TRUE.equals(sharedMailbox), signInEmail),
                    unit,
                    manager,
                    entryDate,
                    employmentStatus);
        }
    }

    /** The last day of work. */
    record LeavingRequest(@Nullable LocalDate lastDay) {

        LocalDate day() {
            if (lastDay == null) {
                throw new Invalid("/lastDay", "required", "The last day of work is needed.");
            }
            return lastDay;
        }
    }

    @Operation(summary = "One member of your municipality")
    @GetMapping
    ResponseEntity<MemberBody> find(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable MemberId member) {
        return tagged(caller, municipality, member);
    }

    @Operation(summary = "Change what HR keeps about a member, all of it or nothing")
    @PutMapping
    ResponseEntity<MemberBody> change(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable MemberId member,
            @ExpectedVersion long version,
            @RequestBody MemberRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        changes.apply(caller, municipality, member, request.change(), request.deputy(), request.jobs(), version);
        return tagged(caller, municipality, member);
    }

    @Operation(summary = "Note a member's last day of work; afterwards the person does not get in any more")
    @PutMapping("/leaving")
    ResponseEntity<MemberBody> leave(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable MemberId member,
            @ExpectedVersion long version,
            @RequestBody LeavingRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        staffRegister.leave(caller, municipality, member, request.day(), version);
        return tagged(caller, municipality, member);
    }

    private ResponseEntity<MemberBody> tagged(Caller caller, MunicipalityId municipality, MemberId id) {
        MemberView member = members.of(caller, municipality, id);
        Map<MemberId, JobAssignment> jobs = profiles.heldBy(caller, municipality, List.of(id));
        return Versions.tagged(member.version(), MemberBody.of(member, jobs.get(id)));
    }
}
