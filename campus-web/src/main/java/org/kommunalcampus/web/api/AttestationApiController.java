package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.AttestationId;
import org.kommunalcampus.profile.EmployerAttestation;
import org.kommunalcampus.profile.EmployerAttestations;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.SeenAtWork;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.api.AssignmentBodies.ReasonRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Levels of a member that HR of the own municipality has seen at work. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/members/{member}/attestations")
@RequiredArgsConstructor
class AttestationApiController {

    private final Profiles profiles;
    private final EmployerAttestations attestations;
    private final Members members;

    /** What was seen at work; without {@code seenOn} today, without {@code expires} for good. */
    record AttestationRequest(
            @Nullable CompetenceId competence,
            @Nullable Integer level,
            @Nullable String reference,
            @Nullable LocalDate seenOn,
            @Nullable LocalDate expires) {

        SeenAtWork read() {
            var checks = new FieldChecks();
            if (competence == null) {
                checks.reject("/competence", "required", "A competence is needed.");
            }
            if (level == null) {
                checks.reject("/level", "required", "A level is needed.");
            } else if (level < Level.MIN || level > Level.MAX) {
                checks.reject("/level", "out-of-range", "Levels are 1 to 8.");
            }
            checks.orThrow();
            return new SeenAtWork(
                    Objects.requireNonNull(competence),
                    new Level(Objects.requireNonNull(level)),
                    Objects.requireNonNullElse(reference, ""),
                    seenOn,
                    expires);
        }
    }

    /** A level for which the employer vouches. */
    record AttestationBody(
            String id,
            String competence,
            int level,
            String reference,
            LocalDate seenOn,
            @Nullable LocalDate expires) {

        static AttestationBody of(EmployerAttestation attestation) {
            var proof = attestation.level();
            return new AttestationBody(
                    attestation.id().toString(),
                    proof.competence().toString(),
                    proof.level().value(),
                    proof.evidence().ref(),
                    proof.since(),
                    proof.expires());
        }
    }

    /** The id of what was attested. */
    record AttestedBody(String id) {}

    @Operation(
            summary = "The levels that you have attested to a member, expired ones included; each look is written down")
    @GetMapping
    PageBody<AttestationBody> list(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable MemberId member,
            @Paged Pageable page) {
        caller.requireAffiliation(municipality, Role.HR);
        return PageBody.slice(profiles.forEmployer(caller, member).byEmployer(), page, AttestationBody::of);
    }

    @Operation(summary = "Attest a level that was seen at work; the person is told and the curriculum follows")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AttestedBody attest(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable MemberId member,
            @RequestBody AttestationRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        members.mustOversee(caller, member);
        return new AttestedBody(
                attestations.attest(caller, member, request.read()).toString());
    }

    @Operation(summary = "Take a level back that was attested by mistake; the person is told why")
    @PostMapping("/{attestation}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable MemberId member,
            @PathVariable AttestationId attestation,
            @RequestBody ReasonRequest request) {
        caller.requireAffiliation(municipality, Role.HR);
        attestations.withdraw(caller, member, attestation, request.text());
    }
}
