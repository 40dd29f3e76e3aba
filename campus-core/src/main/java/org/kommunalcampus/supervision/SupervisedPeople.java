package org.kommunalcampus.supervision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.study.ExamAttempts;
import org.kommunalcampus.study.ExamStand;
import org.springframework.stereotype.Component;

/** Names those who agreed to be supervised and says how far their exams are, in a constant number of queries. */
@Component
@RequiredArgsConstructor
class SupervisedPeople {

    private final Members members;
    private final Enrolments enrolments;
    private final ExamAttempts exams;
    private final Clock clock;

    List<SupervisedPerson> of(List<SupervisionConsent> found) {
        Map<MemberId, MemberView> names =
                members.byIds(found.stream().map(SupervisionConsent::member).toList());
        Map<EnrolmentId, EnrolmentView> booked =
                enrolments
                        .byIds(found.stream().map(SupervisionConsent::enrolment).toList())
                        .stream()
                        .collect(Collectors.toMap(EnrolmentView::id, Function.identity()));
        Map<EnrolmentId, ExamStand> stands = exams.of(booked.values());
        return found.stream()
                .map(consent -> person(consent, names.get(consent.member()), stands.get(consent.enrolment())))
                .toList();
    }

    /** Whether the exam can be confirmed by now. */
    boolean hasTaken(EnrolmentView enrolment) {
        return isTaken(exams.of(List.of(enrolment)).get(enrolment.id()));
    }

    private boolean isTaken(@Nullable ExamStand stand) {
        return stand == null || stand.isTakenBy(clock.instant());
    }

    private SupervisedPerson person(
            SupervisionConsent consent, @Nullable MemberView person, @Nullable ExamStand stand) {
        UUID session = consent.getSessionId();
        return new SupervisedPerson(
                consent.enrolment(),
                person == null ? "" : person.givenName(),
                person == null ? "" : person.familyName(),
                person == null ? "" : person.municipalityName(),
                new ModuleId(consent.getModuleId()),
                session == null ? null : new SessionId(session),
                consent.getGivenAt(),
                stand != null && stand.begun(),
                isTaken(stand),
                stand == null ? null : stand.passedAt(),
                consent.seenVersion());
    }
}
