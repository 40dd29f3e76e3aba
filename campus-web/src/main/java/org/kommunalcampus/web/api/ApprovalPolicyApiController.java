package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalKind;
import org.kommunalcampus.approval.ApprovalPolicies;
import org.kommunalcampus.approval.ApprovalPolicyView;
import org.kommunalcampus.approval.ApprovalTerms;
import org.kommunalcampus.approval.OwnShare;
import org.kommunalcampus.approval.RepaymentRule;
import org.kommunalcampus.approval.RepaymentTerms;
import org.kommunalcampus.http.ExpectedVersion;
import org.kommunalcampus.http.Versions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which rule a municipality approves bookings. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/approval-policy")
@RequiredArgsConstructor
class ApprovalPolicyApiController {

    private final ApprovalPolicies policies;

    /**
     * The rule.
     *
     * @param freeUpTo up to which price in euros a module needs no approval, {@code null} where the price does not matter
     * @param freeMinutes up to which length a module needs no approval, {@code null} where the length does not matter
     * @param daysToDecide for how many days a request holds its seat
     * @param agreementAbove above which price in euros an agreement about repayment is asked for, {@code null} for none
     * @param bindingMonths for how many months it binds, six unless said otherwise
     * @param ownShare what the person contributes, nothing unless said otherwise
     * @param ownPercent of the fee, or of the learning time
     */
    record ApprovalPolicyBody(
            @Nullable ApprovalKind kind,
            @Nullable Money freeUpTo,
            @Nullable Integer freeMinutes,
            @Nullable Integer daysToDecide,
            @Nullable Money agreementAbove,
            @Nullable Integer bindingMonths,
            @Nullable OwnShare ownShare,
            @Nullable Integer ownPercent) {

        static ApprovalPolicyBody of(ApprovalTerms terms) {
            return new ApprovalPolicyBody(
                    terms.kind(),
                    terms.freeCents() == null ? null : Money.euros(BigDecimal.valueOf(terms.freeCents(), 2)),
                    terms.freeMinutes(),
                    terms.daysToDecide(),
                    terms.agreement().aboveCents() == null
                            ? null
                            : Money.ofCents(terms.agreement().aboveCents(), Money.EURO),
                    terms.agreement().terms().bindingMonths(),
                    terms.agreement().terms().ownShare(),
                    terms.agreement().terms().ownPercent());
        }

        ApprovalTerms terms() {
            var checks = new FieldChecks();
            if (kind == null) {
                checks.reject("/kind", "required", "Say who approves.");
            }
            if (daysToDecide == null) {
                checks.reject("/daysToDecide", "required", "A number of days is needed.");
            }
            checks.orThrow();
            if (agreementAbove != null && !Money.EURO.equals(agreementAbove.currency())) {
                throw new Invalid("/agreementAbove/currency", "invalid-currency", "The limit is in euros.");
            }
            if (freeUpTo != null && !Money.EURO.equals(freeUpTo.currency())) {
                throw new Invalid("/freeUpTo/currency", "invalid-currency", "The limit is in euros.");
            }
            return new ApprovalTerms(
                    Objects.requireNonNull(kind),
                    freeUpTo == null ? null : freeUpTo.cents(),
                    freeMinutes,
                    Objects.requireNonNull(daysToDecide),
                    new RepaymentRule(
                            agreementAbove == null ? null : agreementAbove.cents(),
                            new RepaymentTerms(
                                    bindingMonths == null ? RepaymentRule.USUAL_MONTHS : bindingMonths,
                                    ownShare == null ? OwnShare.NONE : ownShare,
                                    ownPercent == null ? 0 : ownPercent)));
        }
    }

    @Operation(summary = "By which rule bookings are approved")
    @GetMapping
    ResponseEntity<ApprovalPolicyBody> find(Caller caller, @PathVariable MunicipalityId municipality) {
        return tagged(policies.of(caller, municipality));
    }

    @Operation(summary = "Decide by which rule bookings are approved from now on")
    @PutMapping
    ResponseEntity<ApprovalPolicyBody> change(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @ExpectedVersion long version,
            @RequestBody ApprovalPolicyBody request) {
        caller.requireAffiliation(municipality, Role.HR);
        policies.change(caller, municipality, request.terms(), version);
        return tagged(policies.of(caller, municipality));
    }

    private static ResponseEntity<ApprovalPolicyBody> tagged(ApprovalPolicyView policy) {
        return Versions.tagged(policy.version(), ApprovalPolicyBody.of(policy.terms()));
    }
}
