package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.Agreements;
import org.kommunalcampus.approval.ApprovalId;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.Approvals;
import org.kommunalcampus.approval.OwnApproval;
import org.kommunalcampus.approval.OwnApprovals;
import org.kommunalcampus.approval.OwnShare;
import org.kommunalcampus.approval.RepaymentTerms;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.AgreementPapers;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agreements about repayment that approvals carry. */
@RestController
@RequiredArgsConstructor
class AgreementApiController {

    private final Agreements agreements;
    private final Approvals approvals;
    private final OwnApprovals own;
    private final Members members;
    private final AgreementPapers papers;

    /**
     * What an agreement says.
     *
     * @param bindingMonths for how many months after the training the fee is repaid in part by who leaves of the own accord, less each month
     * @param ownShare whether the person contributes money or time
     * @param ownPercent of the fee, or of the learning time
     * @param signedOn since when HR has it signed
     */
    record RepaymentBody(
            int bindingMonths,
            OwnShare ownShare,
            int ownPercent,
            @Nullable LocalDate signedOn) {

        static @Nullable RepaymentBody of(@Nullable RepaymentTerms terms, @Nullable LocalDate signedOn) {
            return terms == null
                    ? null
                    : new RepaymentBody(terms.bindingMonths(), terms.ownShare(), terms.ownPercent(), signedOn);
        }
    }

    /** Since when it lies there signed, {@code null} for not yet. */
    record SignatureBody(@Nullable LocalDate signedOn) {}

    @Tag(name = "Learner")
    @Operation(summary = "What you would agree to by asking for the module; 404 where no agreement is asked for")
    @GetMapping("/api/v1/me/agreements/{module}")
    RepaymentBody before(Caller caller, @PathVariable ModuleId module) {
        return agreements
                .before(caller, module)
                .map(terms -> Objects.requireNonNull(RepaymentBody.of(terms, null)))
                .orElseThrow(() -> new NotFound("agreement", module));
    }

    @Tag(name = "Learner")
    @Operation(summary = "The agreement that your request carries as a PDF, to be printed and signed")
    @GetMapping("/api/v1/me/enrolments/{id}/agreement")
    ResponseEntity<byte[]> ownPaper(Caller caller, @PathVariable EnrolmentId id) {
        OwnApproval asked = own.own(caller, caller.requireMember()).get(id);
        if (asked == null) {
            throw new NotFound("enrolment", id);
        }
        return papers.download(asked.request(), members.self(caller));
    }

    @Tag(name = "Municipality")
    @Operation(summary = "The agreement that a request carries as a PDF; each look is written down")
    @GetMapping("/api/v1/municipalities/{municipality}/approvals/{id}/agreement")
    ResponseEntity<byte[]> paper(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable ApprovalId id) {
        ApprovalView request = approvals.find(caller, municipality, id);
        return papers.download(
                request,
                Optional.ofNullable(members.among(caller, municipality, Set.of(request.member()))
                                .get(request.member()))
                        .orElseThrow(() -> new NotFound("approval", id)));
    }

    @Tag(name = "Municipality")
    @Operation(summary = "Note since when the agreement of an approved request lies there signed")
    @PutMapping("/api/v1/municipalities/{municipality}/approvals/{id}/agreement/signature")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sign(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable ApprovalId id,
            @RequestBody SignatureBody request) {
        caller.requireAffiliation(municipality, Role.HR);
        agreements.noteSigned(caller, municipality, id, request.signedOn());
    }
}
