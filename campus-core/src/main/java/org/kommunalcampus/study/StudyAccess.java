package org.kommunalcampus.study;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.kommunalcampus.content.Courses;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.Paper;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.record.ProofTurns;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** What all own learning has in common: whose it is, that it has begun, that the phase is open, and that it completes the module when all is there. */
@Component
@RequiredArgsConstructor
class StudyAccess {

    /** What proves a completion that nobody stated; people read it in the language of the proof. */
    private static final String EVIDENCE = "KommunalCampus";

    private final Enrolments enrolments;
    private final StudyRepository studies;
    private final AttemptRepository attempts;
    private final StudyReader reader;
    private final Courses courses;
    private final Completions completions;
    private final ProofTurns turns;
    private final Clock clock;

    /** An own enrolment that is or was booked; refused {@code enrolment-closed} where it was given up and {@code enrolment-unconfirmed} while it is not booked. */
    EnrolmentView own(Caller caller, EnrolmentId id) {
        EnrolmentView enrolment = enrolments.own(caller, id);
        if (enrolment.state().takesPart()) {
            return enrolment;
        }
        throw enrolment.state().isActive()
                ? new Refused("enrolment-unconfirmed", "enrolment " + id + " is not booked yet")
                : new Refused("enrolment-closed", "enrolment " + id + " was given up");
    }

    /** The same, locked and begun with what is offered now; refused {@code enrolment-closed} once it is completed. Nothing of it is done by two requests at once. */
    Study begin(Caller caller, EnrolmentId id) {
        turns.take(caller.requirePerson());
        enrolments.begin(caller, id);
        EnrolmentView enrolment = enrolments.own(caller, id);
        Study study = studies.findById(id.value())
                .orElseGet(() -> new Study(enrolment, courses.offeredEdition(enrolment.module())));
        study.begin(courses.offeredEdition(enrolment.module()), Times.now(clock));
        return studies.saveAndFlush(study);
    }

    /** How far the person is, after attempts whose time is over were handed in, which may complete the module. */
    StudyView view(EnrolmentView enrolment) {
        if (!settle(enrolment)) {
            return reader.of(enrolment);
        }
        completeIfReached(enrolment.id());
        return reader.of(enrolments.find(enrolment.id()));
    }

    /** The element of an open phase; refused {@code phase-closed} in any other and {@code element-elsewhere} for one that is not learned here. */
    ElementView open(StudyView view, ElementId element) {
        ElementView found = view.element(element).orElseThrow(() -> new NotFound("element", element));
        if (!view.phaseOf(element).orElseThrow().open()) {
            throw new Refused("phase-closed", "element " + element + " is not open");
        }
        if (!found.item().isHere()) {
            throw new Refused("element-elsewhere", "element " + element + " is not learned here");
        }
        return found;
    }

    /** Completes the module when all is there; does nothing otherwise, and nothing once it is completed. Returns whether it did. */
    boolean completeIfReached(EnrolmentId id) {
        EnrolmentView enrolment = enrolments.find(id);
        return enrolment.state().mayLearn() && complete(reader.of(enrolment));
    }

    /** The same for several. */
    void completeReached(Collection<EnrolmentId> ids) {
        turns.takeOf(ids);
        ids.forEach(this::completeIfReached);
    }

    /** The same for an enrolment that is under way and was just looked at. */
    boolean complete(StudyView view) {
        if (!view.complete()) {
            return false;
        }
        Integer percent = view.maxPoints() == 0 ? null : RecordThresholds.percent(view.points(), view.maxPoints());
        return completions
                .recordLearned(view.enrolment().id(), percent, EVIDENCE)
                .isPresent();
    }

    /** Hands in attempts whose time is over, one request at a time; returns whether there were any. */
    private boolean settle(EnrolmentView enrolment) {
        UUID id = enrolment.id().value();
        Instant now = Times.now(clock);
        if (!attempts.existsByEnrolmentIdAndSubmittedAtIsNullAndClosesAtBefore(id, now)) {
            return false;
        }
        turns.take(enrolment.member());
        enrolments.takeTurn(enrolment.id());
        List<Attempt> over = attempts.overdue(id, now).stream()
                .filter(attempt -> attempt.isOver(clock.instant()))
                .toList();
        over.forEach(attempt -> submit(enrolment, attempt));
        return !over.isEmpty();
    }

    /** Hands an attempt in. */
    void submit(EnrolmentView enrolment, Attempt attempt) {
        attempt.submit(paper(enrolment, attempt), Times.now(clock));
        attempts.saveAndFlush(attempt);
    }

    /** What an attempt shows. */
    Paper paper(EnrolmentView enrolment, Attempt attempt) {
        int edition = studies.findById(enrolment.id().value()).orElseThrow().edition();
        var item =
                courses.of(enrolment.module(), edition).item(attempt.element()).orElseThrow();
        return Paper.of(
                courses.questions(enrolment.module(), edition, attempt.element()),
                item.materialOrEmpty().rules(),
                attempt.seed());
    }
}
