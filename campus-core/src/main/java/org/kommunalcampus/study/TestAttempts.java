package org.kommunalcampus.study;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.content.Paper;
import org.kommunalcampus.content.QuestionId;
import org.kommunalcampus.content.TestRules;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;

/** Learners take self-tests and exams. The best attempt counts; an attempt whose time is over counts with what was saved. */
@UseCase
@RequiredArgsConstructor
public class TestAttempts {

    private final StudyAccess access;
    private final AttemptRepository attempts;
    private final Clock clock;

    /**
     * Begins an attempt, or goes on with the one that runs; returns its number. Refused {@code no-attempt-left}, {@code phase-closed},
     * {@code not-a-test}, {@code enrolment-closed} and {@code exam-passed}, after which the right answers are shown.
     */
    public int start(Caller caller, EnrolmentId id, ElementId element) {
        Study study = access.begin(caller, id);
        StudyView view = access.view(access.own(caller, id));
        ElementView found = access.open(view, element);
        if (!found.item().isTest()) {
            throw new Refused("not-a-test", "element " + element + " has no questions");
        }
        List<Attempt> before = attempts.findByEnrolmentIdAndElementIdOrderByNumber(id.value(), element.value());
        Attempt last = before.isEmpty() ? null : before.getLast();
        if (last != null && last.isRunning()) {
            return last.number();
        }
        if (found.isPassedExam()) {
            throw new Refused("exam-passed", "the exam at element " + element + " is passed");
        }
        TestRules rules = found.item().materialOrEmpty().rules();
        if (rules.attempts() != null && before.size() >= rules.attempts()) {
            throw new Refused("no-attempt-left", "no attempt is left at element " + element);
        }
        study.goTo(element);
        int number = before.size() + 1;
        attempts.saveAndFlush(new Attempt(id, element, number, time(rules, study.extraTime()), Times.now(clock)));
        return number;
    }

    /** The attempt with its questions as shown; {@link NotFound} for a number that there is not. */
    public AttemptView of(Caller caller, EnrolmentId id, ElementId element, int number) {
        EnrolmentView enrolment = access.own(caller, id);
        StudyView view = access.view(enrolment);
        Attempt attempt = known(id, element, number);
        ElementView found = view.element(element).orElseThrow(() -> new NotFound("element", element));
        Paper paper = access.paper(enrolment, attempt);
        return new AttemptView(
                view,
                found,
                result(attempt),
                paper.sheets().stream()
                        .map(sheet -> new AttemptView.Answered(
                                sheet, attempt.response(sheet), attempt.isRunning() ? null : attempt.share(sheet)))
                        .toList());
    }

    /** Saves answers; those to questions that the attempt does not show are left out. Refused {@code attempt-closed} after its time or once it was handed in. */
    public void answer(
            Caller caller, EnrolmentId id, ElementId element, int number, Map<QuestionId, List<String>> answers) {
        access.begin(caller, id);
        EnrolmentView enrolment = access.own(caller, id);
        Attempt attempt = known(id, element, number);
        Map<UUID, List<String>> shown = new HashMap<>();
        access.paper(enrolment, attempt).sheets().forEach(sheet -> {
            QuestionId question = sheet.question().id();
            List<String> response = answers.get(question);
            if (response != null) {
                shown.put(question.value(), response);
            }
        });
        attempt.answer(shown, Times.now(clock));
        attempts.saveAndFlush(attempt);
    }

    /** Hands the attempt in and completes the module when that was the last thing; returns whether it did. Does nothing the second time. */
    public boolean submit(Caller caller, EnrolmentId id, ElementId element, int number) {
        EnrolmentView before = access.own(caller, id);
        if (!before.state().isActive()) {
            known(id, element, number);
            return false;
        }
        access.begin(caller, id);
        access.submit(access.own(caller, id), known(id, element, number));
        return access.completeIfReached(id);
    }

    static ElementStudy.AttemptResult result(Attempt attempt) {
        return new ElementStudy.AttemptResult(
                attempt.number(),
                attempt.startedAt(),
                attempt.closesAt(),
                attempt.submittedAt(),
                attempt.points(),
                attempt.maxPoints());
    }

    /** The time of an attempt, longer for whom the provider grants more. */
    private static @Nullable Duration time(TestRules rules, int extraPercent) {
        Integer minutes = rules.minutes();
        return minutes == null ? null : Duration.ofSeconds(60L * minutes * (100 + extraPercent) / 100);
    }

    private Attempt known(EnrolmentId id, ElementId element, int number) {
        return attempts.findByEnrolmentIdAndElementIdAndNumber(id.value(), element.value(), number)
                .orElseThrow(() -> new NotFound("attempt", number));
    }
}
