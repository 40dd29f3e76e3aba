package org.kommunalcampus.study;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.content.Courses;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.files.FileId;
import org.kommunalcampus.files.OpenedFile;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Learners learn what a module consists of. What was seen is reported as often as one likes and only ever grows. */
@UseCase
@RequiredArgsConstructor
public class Studies {

    private final StudyAccess access;
    private final StudyReader reader;
    private final StudyProgressRepository progress;
    private final AttemptRepository attempts;
    private final HomeworkRepository homework;
    private final Enrolments enrolments;
    private final Courses courses;
    private final Clock clock;

    /** How far the caller is with a booked module; refused {@code enrolment-closed} once it was given up. */
    public StudyView of(Caller caller, EnrolmentId id) {
        return access.view(access.own(caller, id));
    }

    /** How far the caller is with each module that is booked or begun. A constant number of queries for each edition. */
    @Transactional(readOnly = true)
    public List<StudyView> active(Caller caller, MemberId member) {
        return active(caller, enrolments.of(caller, member));
    }

    /** The same of those of the caller's own enrolments, which have been read already; none without one that may be learned. */
    @Transactional(readOnly = true)
    public List<StudyView> active(Caller caller, List<EnrolmentView> own) {
        own.forEach(enrolment -> caller.requireSelf(enrolment.member()));
        List<EnrolmentView> learnt =
                own.stream().filter(enrolment -> enrolment.state().mayLearn()).toList();
        Map<EnrolmentId, StudyView> views = reader.of(learnt);
        return learnt.stream().map(EnrolmentView::id).map(views::get).toList();
    }

    /** The element with all that the caller has done in it; whoever opens one begins the module, and returns there the next time. */
    public ElementStudy open(Caller caller, EnrolmentId id, ElementId element) {
        EnrolmentView enrolment = access.own(caller, id);
        StudyView view = access.view(enrolment);
        ElementView found = view.element(element).orElseThrow(() -> new NotFound("element", element));
        if (found.state() != ElementState.CLOSED && enrolment.state() != EnrolmentState.COMPLETED) {
            access.begin(caller, id).goTo(element);
            note(id, found, SeenReport.hasOpened());
            view = access.view(access.own(caller, id));
        }
        return study(view, element);
    }

    /**
     * What came of a report.
     *
     * @param study how far the person is with it
     * @param completed whether it was the last thing that the module needed
     */
    public record Reported(StudyView study, boolean completed) {}

    /** Adds what was seen of an element and completes the module when that was the last thing. What is completed stays as it is. */
    public Reported report(Caller caller, EnrolmentId id, ElementId element, SeenReport report) {
        EnrolmentView enrolment = access.own(caller, id);
        if (enrolment.state() == EnrolmentState.COMPLETED) {
            return new Reported(reader.of(enrolment), false);
        }
        access.begin(caller, id);
        note(id, access.open(access.view(access.own(caller, id)), element), report);
        StudyView study = reader.of(access.own(caller, id));
        return new Reported(study, study.enrolment().state().mayLearn() && access.complete(study));
    }

    /** A file that the module shows, for those who learn it. */
    @Transactional(readOnly = true)
    public OpenedFile file(Caller caller, EnrolmentId id, FileId file) {
        EnrolmentView enrolment = access.own(caller, id);
        return courses.open(enrolment.module(), file);
    }

    private void note(EnrolmentId id, ElementView element, SeenReport report) {
        var key = StudyProgress.Key.of(id, element.id());
        StudyProgress known = progress.findById(key).orElseGet(() -> new StudyProgress(key));
        known.add(report, element.item().materialOrEmpty().seconds(), Times.now(clock));
        progress.saveAndFlush(known);
    }

    private ElementStudy study(StudyView view, ElementId element) {
        EnrolmentId id = view.enrolment().id();
        Seen seen = progress.findById(StudyProgress.Key.of(id, element))
                .map(StudyProgress::seen)
                .orElse(Seen.NOTHING);
        List<ElementStudy.AttemptResult> tried =
                attempts.findByEnrolmentIdAndElementIdOrderByNumber(id.value(), element.value()).stream()
                        .map(TestAttempts::result)
                        .toList();
        List<HomeworkView> handedIn =
                homework.findByEnrolmentIdAndElementIdOrderByNumber(id.value(), element.value()).stream()
                        .map(Homework::view)
                        .toList();
        return new ElementStudy(view, view.element(element).orElseThrow(), seen, tried, handedIn, resume(seen));
    }

    /** The end of the last part that was seen. */
    private static int resume(Seen seen) {
        List<PlayedParts.Part> parts = seen.played().parts();
        return parts.isEmpty() ? 0 : parts.getLast().to() / 10;
    }
}
