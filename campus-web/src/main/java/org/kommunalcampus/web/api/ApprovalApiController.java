package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalGrant;
import org.kommunalcampus.approval.ApprovalId;
import org.kommunalcampus.approval.ApprovalState;
import org.kommunalcampus.approval.ApprovalStep;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.Approvals;
import org.kommunalcampus.approval.Approvals.Wanted;
import org.kommunalcampus.approval.NamedSubstitutes;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
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

/** Bookings about which managers and HR decide. */
@Tag(name = "Municipality")
@RestController
@RequestMapping("/api/v1/municipalities/{municipality}/approvals")
@RequiredArgsConstructor
class ApprovalApiController {

    private final Approvals approvals;
    private final NamedSubstitutes substitutes;
    private final Members members;
    private final References references;
    private final LearningBodies bodies;
    private final StaffingBodies staffing;

    /**
     * A request for the approval of a booking.
     *
     * @param price what the module cost when it was asked for, {@code null} for unknown
     * @param step at whose desk it lies
     * @param decideBy the last day on which somebody can decide; until then the seat is held
     * @param takesOver whether it is for the seat of another person, who keeps it until then
     * @param travelPlanned what the author plans to spend on the way there
     * @param travelProposed how much of that the manager proposes while HR has not decided
     * @param travel how much of that is approved, {@code null} before the last one has decided
     * @param travelWaits whether the booking is approved and somebody has to decide about travel costs to another session
     * @param agreement what the author agrees to about repayment, {@code null} for nothing
     * @param reason why it was declined
     * @param keptOutUntil the last day on which plans leave the module out after a decline
     * @param staffing where too few people would stay at work; approving needs a reason then
     */
    record ApprovalBody(
            String id,
            Reference member,
            Reference module,
            LearningBodies.@Nullable BookedSession session,
            @Nullable Money price,
            ApprovalStep step,
            ApprovalState state,
            Instant askedAt,
            LocalDate decideBy,
            @Nullable Instant decidedAt,
            boolean takesOver,
            @Nullable Money travelPlanned,
            @Nullable Money travelProposed,
            @Nullable Money travel,
            boolean travelWaits,
            AgreementApiController.@Nullable RepaymentBody agreement,
            @Nullable String reason,
            @Nullable LocalDate keptOutUntil,
            List<StaffingBodies.StaffingConflictBody> staffing) {}

    /**
     * Why a request is declined.
     *
     * @param keptOutUntil {@code null} for three months from now
     */
    record RefusalRequest(@Nullable String reason, @Nullable LocalDate keptOutUntil) {}

    /**
     * Who is asked to take over a seat.
     *
     * @param colleague e-mail address or full name of one other person who works in the municipality
     */
    record NamedColleague(@Nullable String colleague) {}

    /**
     * What has to be said about the money and about those who stay at work, where there is something to say.
     *
     * @param amount in euros, where no such price is known
     * @param overdrawReason why the budget may be overdrawn; from HR only
     * @param staffingReason why fewer people than agreed may be at work meanwhile
     * @param travel how much of the planned travel costs is approved; needed where some are planned
     */
    record GrantRequest(
            @Nullable Money amount,
            @Nullable String overdrawReason,
            @Nullable String staffingReason,
            @Nullable Money travel) {}

    @Operation(
            summary = "What waits at your desk, the most urgent first, or what was decided; each look is written down")
    @GetMapping
    PageBody<ApprovalBody> list(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @RequestParam(defaultValue = "OPEN") Wanted state,
            @Paged Pageable page,
            Locale locale) {
        Page<ApprovalView> found = approvals.of(caller, municipality, state, page);
        Map<ApprovalId, ApprovalBody> worded = bodies(caller, municipality, found.getContent(), locale);
        return PageBody.of(found.map(request -> Objects.requireNonNull(worded.get(request.id()))));
    }

    @Operation(summary = "One request")
    @GetMapping("/{id}")
    ApprovalBody find(
            Caller caller, @PathVariable MunicipalityId municipality, @PathVariable ApprovalId id, Locale locale) {
        ApprovalView found = approvals.find(caller, municipality, id);
        return Objects.requireNonNull(
                bodies(caller, municipality, List.of(found), locale).get(id));
    }

    @Operation(summary = "Approve a request: it is booked, or passed on to HR where HR has to agree too")
    @PostMapping("/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void approve(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable ApprovalId id,
            @RequestBody(required = false) @Nullable GrantRequest request) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        ApprovalGrant grant = request == null
                ? ApprovalGrant.PLAIN
                : new ApprovalGrant(
                        request.amount(), request.overdrawReason(), request.staffingReason(), request.travel());
        approvals.approve(caller, municipality, id, grant);
    }

    @Operation(summary = "Decline a request with a reason that its author reads")
    @PostMapping("/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable ApprovalId id,
            @RequestBody RefusalRequest request) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        approvals.decline(caller, municipality, id, request.reason(), request.keptOutUntil());
    }

    @Operation(
            summary =
                    "Ask a colleague to take over the seat of somebody whom you lead, once it is approved; both are told, and you learn of no answer")
    @PostMapping("/{id}/substitution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void nameSubstitute(
            Caller caller,
            @PathVariable MunicipalityId municipality,
            @PathVariable ApprovalId id,
            @RequestBody NamedColleague request) {
        caller.requireAffiliation(municipality, Role.MANAGER);
        substitutes.ask(caller, municipality, id, request.colleague());
    }

    private Map<ApprovalId, ApprovalBody> bodies(
            Caller caller, MunicipalityId municipality, List<ApprovalView> found, Locale locale) {
        Map<MemberId, MemberView> people = members.among(
                caller, municipality, found.stream().map(ApprovalView::member).collect(Collectors.toSet()));
        References.Words words = references.modules(
                found.stream().map(ApprovalView::module).distinct().toList(), locale);
        Map<SessionId, LearningBodies.BookedSession> sessions =
                bodies.sessions(found.stream().map(ApprovalView::session));
        Map<ApprovalId, List<StaffingBodies.StaffingConflictBody>> conflicts =
                staffing.conflicts(caller, municipality, found);
        return found.stream()
                .collect(Collectors.toMap(
                        ApprovalView::id,
                        request -> body(
                                request,
                                people.get(request.member()),
                                words,
                                sessions,
                                conflicts.getOrDefault(request.id(), List.of()))));
    }

    private static ApprovalBody body(
            ApprovalView request,
            @Nullable MemberView person,
            References.Words words,
            Map<SessionId, LearningBodies.BookedSession> sessions,
            List<StaffingBodies.StaffingConflictBody> conflicts) {
        return new ApprovalBody(
                request.id().toString(),
                Reference.named(
                        request.member(), person == null ? request.member().toString() : person.fullName()),
                words.module(request.module()),
                request.session() == null ? null : sessions.get(request.session()),
                request.price(),
                request.step(),
                request.state(),
                request.askedAt(),
                request.decideBy(),
                request.decidedAt(),
                request.takesOver(),
                request.travelPlanned(),
                request.travelProposed(),
                request.travel(),
                request.travelWaits(),
                AgreementApiController.RepaymentBody.of(request.agreement(), request.signedOn()),
                request.reason(),
                request.keptOutUntil(),
                conflicts);
    }
}
