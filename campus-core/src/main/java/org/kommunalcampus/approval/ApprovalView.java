package org.kommunalcampus.approval;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Money;

/**
 * A request for the approval of a booking: what its author asked for, and nothing of why.
 *
 * @param session the run asked for, {@code null} where the module is learned without one
 * @param price what the module cost when it was asked for, {@code null} for unknown
 * @param step at whose desk it lies, or lay at last
 * @param decideBy the last day on which somebody can decide; until then the seat is held
 * @param decidedAt when it ended, {@code null} while it is open
 * @param takesOver whether it is for the seat of another person, who keeps it until then
 * @param travelPlanned what the author plans to spend on the way there, {@code null} for nothing
 * @param travelProposed how much of that the manager proposes while HR has not decided
 * @param travel how much of that is approved, {@code null} before the last one has decided
 * @param travelWaits whether the booking is approved and somebody has to decide about travel costs to another session
 * @param plansTravel whether the author can plan travel costs now
 * @param agreement what the author agrees to about repayment, {@code null} for nothing
 * @param signedOn since when HR has that signed, {@code null} where it has not
 * @param reason why it was declined
 * @param keptOutUntil the last day on which plans leave the module out after a decline
 */
public record ApprovalView(
        ApprovalId id,
        EnrolmentId enrolment,
        MemberId member,
        ModuleId module,
        @Nullable SessionId session,
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
        boolean plansTravel,
        @Nullable RepaymentTerms agreement,
        @Nullable LocalDate signedOn,
        @Nullable String reason,
        @Nullable LocalDate keptOutUntil) {}
