package org.kommunalcampus.supervision;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.record.ExamCertificates;
import org.kommunalcampus.record.ProofTurns;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/** Makes certificates of completions whose exam was supervised in the room. */
@UseCase
@RequiredArgsConstructor
class SessionCertificates {

    /** What follows from noted attendance, which the audit knows as the doing of whoever noted it. */
    private static final Caller SYSTEM = Caller.system("supervision");

    private final SessionSupervision supervision;
    private final SupervisionConsentRepository consents;
    private final Enrolments enrolments;
    private final ExamCertificates certificates;
    private final ProofTurns turns;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /**
     * Those of the enrolments whose supervision is confirmed by what was noted; where that no longer holds, the certificate gives way to a record of achievement. The person is told of either.
     * To do it twice changes nothing: whoever comes second waits for the first.
     */
    @CapabilityOnly("the listeners for noted attendance and completions")
    public void follow(Collection<EnrolmentId> noted) {
        turns.takeOf(noted);
        Map<EnrolmentId, SupervisionConsent> agreed =
                consents.findAllToChange(noted.stream().map(EnrolmentId::value).toList()).stream()
                        .filter(consent -> consent.isFor(SupervisionWay.SESSION))
                        .collect(Collectors.toMap(SupervisionConsent::enrolment, Function.identity()));
        enrolments.byIds(agreed.keySet()).forEach(enrolment -> follow(agreed.get(enrolment.id()), enrolment));
    }

    private void follow(@Nullable SupervisionConsent consent, EnrolmentView enrolment) {
        if (consent == null) {
            return;
        }
        if (supervision.areConfirmed(enrolment)) {
            if (consent.isGiven()) {
                consent.confirm(Times.now(clock));
            }
            if (certificates.certify(enrolment.id())) {
                tell("supervision.confirmed", NotificationKind.SUPERVISION_CONFIRMED, enrolment);
            }
        } else if (!consent.isGiven()) {
            consent.reconsider();
            if (certificates.decertify(enrolment.id())) {
                tell("certificate.withdrawn", NotificationKind.CERTIFICATE_WITHDRAWN, enrolment);
            }
        }
    }

    private void tell(String action, NotificationKind kind, EnrolmentView enrolment) {
        audit.record(SYSTEM, action, "enrolment", enrolment.id().toString(), null);
        notifications.tellDecision(
                kind, enrolment.id().toString(), Set.of(enrolment.member()), DecisionFacts.of(enrolment.module()));
    }
}
