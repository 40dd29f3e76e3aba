package org.kommunalcampus.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.study.Studies;
import org.kommunalcampus.study.StudyView;
import org.springframework.stereotype.Component;

/** What somebody may be asked now, whether it was answered or not. */
@Component
@RequiredArgsConstructor
class SurveyOccasions {

    /** So long after a completion the module is fresh in mind. */
    private static final int FRESH_DAYS = 60;

    /** So long after a completion something is applied, or is not. */
    static final int TRANSFER_MONTHS = 3;

    private static final int TRANSFER_OPEN_MONTHS = 2;

    private final Studies studies;
    private final Completions completions;
    private final SurveyRoundRepository rounds;
    private final Clock clock;

    List<OpenSurvey> of(Caller caller) {
        List<OpenSurvey> open = new ArrayList<>();
        MemberId member = caller.member();
        if (member != null && caller.is(Role.LEARNER)) {
            studies.active(caller, member).stream()
                    .flatMap(study -> during(study).stream())
                    .forEach(open::add);
            afterwards(caller, member).forEach(open::add);
        }
        rounds.findByClosedFalseAndOpensOnLessThanEqualOrderByClosesOn(LocalDate.now(clock)).stream()
                .filter(round -> !round.closesOn().isBefore(LocalDate.now(clock)))
                .filter(round -> asks(round.kind(), caller))
                .map(SurveyRound::open)
                .forEach(open::add);
        return open.stream().distinct().toList();
    }

    /** The same within one module. */
    Optional<OpenSurvey> at(StudyView study) {
        LocalDate completed = study.enrolment().completedOn();
        return completed == null
                ? during(study)
                : Optional.of(completed.plusDays(FRESH_DAYS))
                        .filter(until -> !until.isBefore(LocalDate.now(clock)))
                        .map(until -> OpenSurvey.about(
                                SurveyKind.FOLLOW_UP, study.enrolment().module(), until));
    }

    /** Who is asked about the platform. */
    static boolean asks(SurveyKind kind, Caller caller) {
        return switch (kind) {
            case LEARNERS -> caller.is(Role.LEARNER) && caller.member() != null;
            case HR -> caller.is(Role.HR) && caller.municipality() != null;
            case PROVIDERS -> caller.is(Role.PROVIDER) && caller.provider() != null;
            case PREPARATION, FOLLOW_UP, TRANSFER -> false;
        };
    }

    /** What is asked within a module: at the end of the preparation where something follows, and at the end of the follow-up. */
    private static Optional<OpenSurvey> during(StudyView study) {
        boolean prepares = study.phases().stream()
                .anyMatch(phase -> phase.kind() == Phase.PREPARATION
                        && !phase.elements().isEmpty()
                        && phase.missing().isEmpty());
        boolean goesOn = study.phases().stream().anyMatch(phase -> phase.kind() != Phase.PREPARATION);
        boolean followedUp = study.phases().stream()
                .anyMatch(phase -> phase.kind() == Phase.FOLLOW_UP
                        && phase.open()
                        && !phase.elements().isEmpty()
                        && phase.missing().isEmpty());
        if (!study.isHere()) {
            return Optional.empty();
        }
        return followedUp
                ? Optional.of(
                        OpenSurvey.about(SurveyKind.FOLLOW_UP, study.enrolment().module(), null))
                : prepares && goesOn
                        ? Optional.of(OpenSurvey.about(
                                SurveyKind.PREPARATION, study.enrolment().module(), null))
                        : Optional.empty();
    }

    private Stream<OpenSurvey> afterwards(Caller caller, MemberId member) {
        LocalDate today = LocalDate.now(clock);
        return completions.of(caller, member).stream().flatMap(completion -> {
            LocalDate freshUntil = completion.completedOn().plusDays(FRESH_DAYS);
            LocalDate from = completion.completedOn().plusMonths(TRANSFER_MONTHS);
            LocalDate to = from.plusMonths(TRANSFER_OPEN_MONTHS);
            if (!freshUntil.isBefore(today)) {
                return Stream.of(OpenSurvey.about(SurveyKind.FOLLOW_UP, completion.module(), freshUntil));
            }
            return from.isAfter(today) || to.isBefore(today)
                    ? Stream.empty()
                    : Stream.of(OpenSurvey.about(SurveyKind.TRANSFER, completion.module(), to));
        });
    }
}
