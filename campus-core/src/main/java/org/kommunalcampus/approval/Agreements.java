package org.kommunalcampus.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.learning.RequestedEnrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Agreements about repayment: people read what they would agree to before they ask, and HR notes that the paper lies there signed. Nothing waits for that. */
@UseCase
@RequiredArgsConstructor
public class Agreements {

    private final ApprovalRequestRepository requests;
    private final ApprovalGate gate;
    private final RequestedEnrolments enrolments;
    private final Members members;
    private final Modules modules;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /** What the caller would agree to by asking for the module as it is priced now; empty where no agreement is asked for. */
    @Transactional(readOnly = true)
    public Optional<RepaymentTerms> before(Caller caller, ModuleId module) {
        return Optional.ofNullable(modules.cards(List.of(module)).get(module))
                .map(card -> gate.agreement(members.find(caller.requireMember()), card, card.price()));
    }

    /** The same by taking over a seat that costs so much. */
    @Transactional(readOnly = true)
    public Optional<RepaymentTerms> before(Caller caller, ModuleId module, @Nullable Money price) {
        return Optional.ofNullable(modules.cards(List.of(module)).get(module))
                .map(card -> gate.agreement(members.find(caller.requireMember()), card, price));
    }

    /**
     * Notes since when HR has the agreement of an approved request signed, or with {@code null} that it has not; for HR. The person is told. Throws {@link NotFound}, {@link Refused}
     * {@code no-agreement} where none is asked for or the booking was given up, so that nothing binds the person, {@code not-approved} and {@code own-request}, and {@link Invalid} for a
     * day to come or before the request.
     */
    public void noteSigned(Caller caller, MunicipalityId municipality, ApprovalId id, @Nullable LocalDate on) {
        caller.requireAffiliation(municipality, Role.HR);
        enrolments.takeTurn(find(municipality, id).enrolment());
        ApprovalRequest request = find(municipality, id);
        if (request.agreement() == null) {
            throw new Refused("no-agreement", "approval " + id + " carries no agreement");
        }
        if (request.state() != ApprovalState.APPROVED) {
            throw new Refused("not-approved", "approval " + id + " is " + request.state());
        }
        if (request.member().equals(caller.member())) {
            throw new Refused("own-request", "others note the own agreement");
        }
        var checks = new FieldChecks();
        if (on != null) {
            LocalDate asked = LocalDate.ofInstant(request.view().askedAt(), clock.getZone());
            checks.within("/signedOn", on, new DayRange(asked, LocalDate.now(clock)));
        }
        checks.orThrow();
        request.signed(on);
        audit.record(
                caller,
                on == null ? "agreement.unsigned" : "agreement.signed",
                "member",
                request.member().toString(),
                "approval " + id);
        notifications.tellDecision(
                on == null ? NotificationKind.AGREEMENT_UNSIGNED : NotificationKind.AGREEMENT_SIGNED,
                caller,
                id.toString(),
                Set.of(request.member()),
                DecisionFacts.of(request.module()).until(on));
    }

    private ApprovalRequest find(MunicipalityId municipality, ApprovalId id) {
        return requests.findByIdAndMunicipalityId(id.value(), municipality.value())
                .orElseThrow(() -> new NotFound("approval", id));
    }
}
