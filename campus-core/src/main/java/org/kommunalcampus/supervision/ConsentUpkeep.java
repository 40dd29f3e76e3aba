package org.kommunalcampus.supervision;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.ExamCertificates;
import org.kommunalcampus.record.ProofTurns;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/** Lets consents follow their bookings: they end with them, and go along into another session. */
@UseCase
@RequiredArgsConstructor
class ConsentUpkeep {

    private final SupervisionConsentRepository consents;
    private final Enrolments enrolments;
    private final SessionCertificates certificates;
    private final ExamCertificates exams;
    private final ProofTurns turns;
    private final Clock clock;

    /** Does what the state of the enrolment asks for by now; to do it twice changes nothing. */
    @CapabilityOnly("the listener for enrolments")
    public void follow(EnrolmentId id) {
        turns.takeOf(List.of(id));
        consents.findToChange(id.value())
                .filter(SupervisionConsent::isGiven)
                .ifPresent(consent -> enrolments.byIds(List.of(id)).forEach(enrolment -> follow(consent, enrolment)));
    }

    /** Makes a certificate of a completion that was entered while somebody confirmed its exam; to do it twice changes nothing. */
    @CapabilityOnly("the listener for completions")
    public void completed(MemberId member, ModuleId module) {
        turns.take(member);
        consents.findByMemberIdAndState(member.value(), SupervisionState.CONFIRMED).stream()
                .filter(consent -> consent.isFor(SupervisionWay.SUPERVISOR)
                        && consent.getModuleId().equals(module.value()))
                .map(SupervisionConsent::enrolment)
                .forEach(exams::certify);
    }

    private void follow(SupervisionConsent consent, EnrolmentView enrolment) {
        if (!enrolment.state().takesPart()) {
            consent.revoke(Times.now(clock));
        } else {
            consent.follow(enrolment);
            certificates.follow(List.of(enrolment.id()));
        }
    }
}
