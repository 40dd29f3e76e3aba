package org.kommunalcampus.web.api;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.OwnApproval;
import org.kommunalcampus.approval.OwnApprovals;
import org.kommunalcampus.catalogue.CancellationTerms;
import org.kommunalcampus.catalogue.RecordKind;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.WaitingLists;
import org.kommunalcampus.learning.WaitingPlace;
import org.kommunalcampus.record.AchievementRecordView;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.record.CompletionView;
import org.kommunalcampus.record.RecordState;
import org.kommunalcampus.record.RecordedBy;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Money;
import org.springframework.stereotype.Component;

/** Gives enrolments and completions the form that the API shows. */
@Component
@RequiredArgsConstructor
class LearningBodies {

    private final References references;
    private final WaitingLists lists;
    private final Sessions sessions;
    private final OwnApprovals approvals;
    private final Clock clock;

    /**
     * An enrolment.
     *
     * @param session the booked run, {@code null} where the module is learned without one
     * @param completedOn {@code null} unless the state is COMPLETED
     * @param price what the module cost when it was booked, {@code null} for unknown
     * @param decideBy while the state is REQUESTED, the last day on which somebody decides
     * @param reason why it was DECLINED
     * @param takesOver whether it asks, or has asked in vain, for the seat of another person, whose seat it is until that is approved
     * @param travelPlanned what you plan to spend on the way there
     * @param travelProposed how much of that the manager proposes while HR has not decided
     * @param travel how much of that is approved, {@code null} before the last one has decided
     * @param travelWaits whether the booking is approved and somebody has to decide about travel costs to another session
     * @param agreement what you agree to about repayment, {@code null} for nothing
     * @param position counted from 1 among those who wait; {@code null} unless the state is WAITING
     * @param listLength how many wait; {@code null} unless the state is WAITING
     * @param usuallyMovedUp how many moved up in past sessions of the module as a rule; {@code null} unless the state is WAITING and enough sessions had a list
     * @param until until when the seat is held; {@code null} unless the state is OFFERED
     * @param cancellationPercent share of the price that is owed if it is given up now, or was when it was given up
     * @param cancellationFee the same in money, {@code null} where the price is unknown
     */
    record EnrolmentBody(
            String id,
            Reference module,
            @Nullable BookedSession session,
            EnrolmentState state,
            Instant bookedAt,
            @Nullable LocalDate completedOn,
            @Nullable Money price,
            @Nullable LocalDate decideBy,
            @Nullable String reason,
            boolean takesOver,
            @Nullable Money travelPlanned,
            @Nullable Money travelProposed,
            @Nullable Money travel,
            boolean travelWaits,
            AgreementApiController.@Nullable RepaymentBody agreement,
            @Nullable Integer position,
            @Nullable Integer listLength,
            @Nullable Integer usuallyMovedUp,
            @Nullable Instant until,
            int cancellationPercent,
            @Nullable Money cancellationFee) {}

    /** A dated run as a learner's enrolment or plan shows it. */
    record BookedSession(
            String id,
            Instant startsAt,
            Instant endsAt,
            @Nullable String venue,
            @Nullable String city,
            SessionState state) {

        static BookedSession of(SessionView session) {
            return new BookedSession(
                    session.id().toString(),
                    session.startsAt(),
                    session.endsAt(),
                    session.venue(),
                    session.city(),
                    session.state());
        }
    }

    /**
     * A completion with the achievement record about it.
     *
     * @param number by which anybody can check the record
     * @param holder how the person is called on the record
     * @param validUntil the last day on which it counts, {@code null} for good
     * @param points per cent of the points that could be reached, {@code null} where none are given
     * @param credits ECTS credits earned, {@code null} for none and for all but certificates
     * @param elsewhere whether a proof from elsewhere was recognised for the module
     */
    record RecordBody(
            String id,
            String number,
            String holder,
            RecordKind kind,
            RecordState state,
            Reference module,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            @Nullable Integer points,
            @Nullable BigDecimal credits,
            String evidence,
            RecordedBy recordedBy,
            boolean elsewhere,
            List<RecordVerificationController.RenewalBody> renewals,
            Instant recordedAt) {}

    /** The caller's own enrolments. */
    List<EnrolmentBody> enrolments(Caller caller, List<EnrolmentView> enrolments, Locale locale) {
        Map<EnrolmentId, OwnApproval> asked = approvals.own(caller, caller.requireMember());
        Map<EnrolmentId, WaitingPlace> places = lists.placesOf(caller, caller.requireMember());
        References.Words words = references.modules(
                enrolments.stream().map(EnrolmentView::module).distinct().toList(), locale);
        Map<SessionId, BookedSession> booked = sessions(enrolments.stream().map(EnrolmentView::session));
        return enrolments.stream()
                .map(enrolment -> enrolment(
                        enrolment,
                        words.module(enrolment.module()),
                        enrolment.session() == null ? null : booked.get(enrolment.session()),
                        asked,
                        places.get(enrolment.id())))
                .toList();
    }

    private EnrolmentBody enrolment(
            EnrolmentView enrolment,
            Reference module,
            @Nullable BookedSession session,
            Map<EnrolmentId, OwnApproval> asked,
            @Nullable WaitingPlace place) {
        int percent = percent(enrolment, session);
        WaitingPlace waits = enrolment.state() == EnrolmentState.WAITING ? place : null;
        return new EnrolmentBody(
                enrolment.id().toString(),
                module,
                session,
                enrolment.state(),
                enrolment.bookedAt(),
                enrolment.completedOn(),
                enrolment.price(),
                enrolment.state() == EnrolmentState.REQUESTED ? of(asked, enrolment, ApprovalView::decideBy) : null,
                of(asked, enrolment, ApprovalView::reason),
                enrolment.takesOver(),
                of(asked, enrolment, ApprovalView::travelPlanned),
                of(asked, enrolment, ApprovalView::travelProposed),
                of(asked, enrolment, ApprovalView::travel),
                Boolean.TRUE.equals(of(asked, enrolment, ApprovalView::travelWaits)),
                of(
                        asked,
                        enrolment,
                        request -> AgreementApiController.RepaymentBody.of(request.agreement(), request.signedOn())),
                waits == null ? null : waits.position(),
                waits == null ? null : waits.length(),
                waits == null ? null : waits.usuallyMovedUp(),
                enrolment.offeredUntil(),
                percent,
                fee(enrolment.price(), percent));
    }

    /** Of the price, if it were given up now, or as it was when it was given up. */
    private int percent(EnrolmentView enrolment, @Nullable BookedSession session) {
        Integer withdrawn = enrolment.withdrawnPercent();
        if (withdrawn != null && enrolment.state() == EnrolmentState.CANCELLED) {
            return withdrawn;
        }
        return enrolment.shareOn(
                clock.instant(),
                session == null || session.state() == SessionState.CANCELLED ? null : session.startsAt());
    }

    private static @Nullable Money fee(@Nullable Money price, int percent) {
        return price == null ? null : Money.ofCents(CancellationTerms.share(price.cents(), percent), price.currency());
    }

    private static <T> @Nullable T of(
            Map<EnrolmentId, OwnApproval> asked, EnrolmentView enrolment, Function<ApprovalView, @Nullable T> fact) {
        OwnApproval approval = asked.get(enrolment.id());
        return approval == null ? null : fact.apply(approval.request());
    }

    List<RecordBody> records(
            Collection<CompletionView> completions, Collection<AchievementRecordView> records, Locale locale) {
        Map<CompletionId, AchievementRecordView> issued =
                records.stream().collect(Collectors.toMap(AchievementRecordView::completion, record -> record));
        References.Words words = references.modules(
                completions.stream().map(CompletionView::module).distinct().toList(), locale);
        return completions.stream()
                .filter(completion -> issued.containsKey(completion.id()))
                .map(completion -> record(completion, Objects.requireNonNull(issued.get(completion.id())), words))
                .toList();
    }

    private static RecordBody record(CompletionView completion, AchievementRecordView record, References.Words words) {
        return new RecordBody(
                completion.id().toString(),
                record.number().value(),
                record.holder(),
                record.kind(),
                record.state(),
                words.module(completion.module()),
                completion.completedOn(),
                record.countsUntil(),
                completion.points(),
                record.credits(),
                completion.evidence(),
                completion.recordedBy(),
                record.elsewhere(),
                RecordVerificationController.RenewalBody.of(record),
                completion.recordedAt());
    }

    /** The sessions among the ids that exist, in one query. */
    Map<SessionId, BookedSession> sessions(Stream<@Nullable SessionId> ids) {
        List<SessionId> named = ids.filter(Objects::nonNull).distinct().toList();
        Map<SessionId, BookedSession> found = new HashMap<>();
        if (!named.isEmpty()) {
            sessions.byId(named).forEach((id, session) -> found.put(id, BookedSession.of(session)));
        }
        return found;
    }
}
