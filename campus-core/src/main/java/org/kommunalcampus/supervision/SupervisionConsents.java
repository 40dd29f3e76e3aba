package org.kommunalcampus.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.SupervisedExams;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.study.ExamAttempts;
import org.kommunalcampus.study.ExamStand;
import org.springframework.transaction.annotation.Transactional;

/**
 * Learners agree to be supervised in the exam, before it begins, and may take that back but while the exam is under way. Who does not agree takes the same exam and gets a record of
 * achievement instead of a certificate.
 */
@UseCase
@RequiredArgsConstructor
public class SupervisionConsents {

    private final SupervisionConsentRepository consents;
    private final ExamSupervisionRepository supervisions;
    private final List<SupervisedExams> ways;
    private final SupervisorGaps gaps;
    private final ExamAttempts exams;
    private final Enrolments enrolments;
    private final Audit audit;
    private final Clock clock;

    /** How far the caller is with the supervision of the exam behind an own enrolment. */
    @Transactional(readOnly = true)
    public SupervisionStand of(Caller caller, EnrolmentId id) {
        EnrolmentView enrolment = enrolments.own(caller, id);
        SupervisionConsent consent = consents.findById(id.value()).orElse(null);
        SupervisionWay arranged = supervisions
                .findById(enrolment.module().value())
                .map(ExamSupervision::getWay)
                .orElse(null);
        SupervisionWay way =
                consent != null && consent.isGiven() && consent.getWay() != null ? consent.getWay() : arranged;
        if (way == null) {
            return SupervisionStand.NONE;
        }
        return new SupervisionStand(
                way,
                consent == null ? null : consent.getState(),
                isOpen(enrolment, consent),
                isRevocable(enrolment, consent),
                ways.stream().anyMatch(each -> each.areConfirmed(enrolment)),
                way == SupervisionWay.SESSION || gaps.isAttended(enrolment.module(), enrolment.session()),
                consent == null ? null : consent.getReason());
    }

    /**
     * Agrees. Throws {@link Invalid} where the person does not say to have understood what that means; refused {@code not-supervised} where the module has no
     * supervised exam, {@code arrangement-changed} where it is supervised in another way by now, {@code exam-begun} once an attempt was begun, {@code not-in-room} where it would be supervised in the room and the booked session has no venue, and {@code enrolment-closed} where the module is completed or given up.
     *
     * @param read the way to which the person agrees, as it was read; {@code null} for whichever it is
     */
    public void give(Caller caller, EnrolmentId id, boolean understood, @Nullable SupervisionWay read) {
        EnrolmentView enrolment = enrolments.own(caller, id);
        if (!understood) {
            throw new Invalid("/understood", "required", "Say that you have understood what supervision means.");
        }
        SupervisionWay way = supervisions
                .findById(enrolment.module().value())
                .map(ExamSupervision::getWay)
                .orElseThrow(() ->
                        new Refused("not-supervised", "module " + enrolment.module() + " has no supervised exam"));
        if (read != null && read != way) {
            throw new Refused("arrangement-changed", "the exam of module " + enrolment.module() + " is by " + way);
        }
        enrolments.takeTurn(id);
        mustBeOpen(enrolment);
        if (way == SupervisionWay.SESSION && !isInRoom(enrolment)) {
            throw new Refused("not-in-room", "enrolment " + id + " has no session with a venue");
        }
        Instant now = Times.now(clock);
        SupervisionConsent consent =
                consents.findToChange(id.value()).orElseGet(() -> new SupervisionConsent(enrolment, way, now));
        consent.give(enrolment, way, now);
        consents.saveAndFlush(consent);
        audit.recordOwn(caller, "supervision.agreed", "enrolment", id.toString(), null);
    }

    /** No longer agrees, also after the exam was passed or the module completed; does nothing where the person has not agreed. Refused {@code exam-begun} while the exam is under way. */
    public void revoke(Caller caller, EnrolmentId id) {
        EnrolmentView enrolment = enrolments.own(caller, id);
        enrolments.takeTurn(id);
        SupervisionConsent consent = consents.findToChange(id.value())
                .filter(SupervisionConsent::isGiven)
                .orElse(null);
        if (consent == null) {
            return;
        }
        if (!isRevocable(enrolment, consent)) {
            throw new Refused("exam-begun", "the exam of enrolment " + id + " has begun");
        }
        consent.revoke(Times.now(clock));
        consents.saveAndFlush(consent);
        audit.recordOwn(caller, "supervision.agreement-revoked", "enrolment", id.toString(), null);
    }

    private boolean isInRoom(EnrolmentView enrolment) {
        ExamStand stand = exams.of(List.of(enrolment)).get(enrolment.id());
        return stand != null && stand.isInRoom();
    }

    private boolean isRevocable(EnrolmentView enrolment, @Nullable SupervisionConsent consent) {
        return consent != null && consent.isGiven() && (!enrolment.state().mayLearn() || !isUnderWay(enrolment));
    }

    private void mustBeOpen(EnrolmentView enrolment) {
        if (!enrolment.state().mayLearn()) {
            throw new Refused("enrolment-closed", "enrolment " + enrolment.id() + " is " + enrolment.state());
        }
        if (hasBegun(enrolment)) {
            throw new Refused("exam-begun", "the exam of enrolment " + enrolment.id() + " has begun");
        }
    }

    private boolean isOpen(EnrolmentView enrolment, @Nullable SupervisionConsent consent) {
        boolean decided = consent != null && consent.isDecided();
        return !decided && enrolment.state().mayLearn() && !hasBegun(enrolment);
    }

    /** Begun and not passed yet, so that whoever supervises may be sitting there. */
    private boolean isUnderWay(EnrolmentView enrolment) {
        ExamStand stand = exams.of(List.of(enrolment)).get(enrolment.id());
        return stand != null && stand.begun() && stand.passedAt() == null;
    }

    private boolean hasBegun(EnrolmentView enrolment) {
        ExamStand stand = exams.of(List.of(enrolment)).get(enrolment.id());
        return stand != null && stand.begun();
    }
}
