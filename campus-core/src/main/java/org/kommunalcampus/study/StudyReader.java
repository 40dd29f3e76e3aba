package org.kommunalcampus.study;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.content.CourseContent;
import org.kommunalcampus.content.Courses;
import org.kommunalcampus.content.ElementId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.record.AttendanceMark;
import org.kommunalcampus.record.Attendances;
import org.springframework.stereotype.Component;

/** Gathers the facts about people in modules and derives how far they are; the queries for many in one module are as many as for one. */
@Component
@RequiredArgsConstructor
class StudyReader {

    private final StudyRepository studies;
    private final StudyProgressRepository progress;
    private final AttemptRepository attempts;
    private final HomeworkRepository homework;
    private final ToolScoreRepository scores;
    private final Courses courses;
    private final Sessions sessions;
    private final Attendances attendances;
    private final Clock clock;

    /** An edition of a module. */
    private record Edition(ModuleId module, int number) {}

    StudyView of(EnrolmentView enrolment) {
        return Objects.requireNonNull(of(List.of(enrolment)).get(enrolment.id()));
    }

    /** How far each is. */
    Map<EnrolmentId, StudyView> of(Collection<EnrolmentView> enrolments) {
        if (enrolments.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids =
                enrolments.stream().map(enrolment -> enrolment.id().value()).toList();
        Map<UUID, Study> begun = studies.findAllById(ids).stream().collect(toMap(Study::enrolment, study -> study));
        Map<UUID, List<StudyProgress>> seen =
                progress.of(ids).stream().collect(groupingBy(one -> one.getId().enrolmentId()));
        Map<UUID, List<Attempt>> tried = attempts.of(ids).stream().collect(groupingBy(Attempt::enrolment));
        Map<UUID, List<Homework>> handedIn = homework.of(ids).stream().collect(groupingBy(Homework::enrolment));
        Map<UUID, List<ToolScore>> scored = scores.of(ids).stream().collect(groupingBy(ToolScore::enrolment));
        Map<EnrolmentId, AttendanceMark> marks =
                attendances.marksOf(enrolments.stream().map(EnrolmentView::id).toList());
        Map<SessionId, SessionView> booked = sessions.byId(enrolments.stream()
                .map(EnrolmentView::session)
                .filter(Objects::nonNull)
                .toList());
        Map<ModuleId, Integer> offered = new HashMap<>();
        Map<Edition, CourseContent> contents = new HashMap<>();
        Map<EnrolmentId, StudyView> views = new HashMap<>();
        for (EnrolmentView enrolment : enrolments) {
            UUID id = enrolment.id().value();
            Study study = begun.get(id);
            int number = study != null && study.hasBegun()
                    ? study.edition()
                    : offered.computeIfAbsent(enrolment.module(), courses::offeredEdition);
            CourseContent course = contents.computeIfAbsent(
                    new Edition(enrolment.module(), number), edition -> courses.of(edition.module(), edition.number()));
            views.put(
                    enrolment.id(),
                    StudyPath.of(new StudyFacts(
                            enrolment,
                            course,
                            held(enrolment.session(), booked),
                            marks.get(enrolment.id()),
                            study == null ? null : study.admittedReason(),
                            study == null ? null : study.extendedUntil(),
                            study == null ? null : study.place(),
                            seen.getOrDefault(id, List.of()).stream()
                                    .collect(toMap(
                                            one -> new ElementId(one.getId().elementId()), StudyProgress::seen)),
                            tests(tried.getOrDefault(id, List.of())),
                            homework(handedIn.getOrDefault(id, List.of())),
                            scored.getOrDefault(id, List.of()).stream()
                                    .collect(toMap(ToolScore::element, ToolScore::result)),
                            clock.instant(),
                            clock.getZone())));
        }
        return views;
    }

    private static @Nullable SessionView held(@Nullable SessionId id, Map<SessionId, SessionView> booked) {
        SessionView session = id == null ? null : booked.get(id);
        return session == null || session.state() == SessionState.CANCELLED ? null : session;
    }

    private static Map<ElementId, TestResult> tests(List<Attempt> attempts) {
        Map<ElementId, TestResult> results = new HashMap<>();
        attempts.stream()
                .collect(groupingBy(Attempt::element))
                .forEach((element, tries) -> results.put(element, result(tries)));
        return results;
    }

    private static TestResult result(List<Attempt> tries) {
        int submitted = 0;
        @Nullable Integer running = null;
        @Nullable Attempt best = null;
        for (Attempt attempt : tries) {
            if (attempt.isRunning()) {
                running = attempt.number();
            } else {
                submitted++;
                best = best == null || percent(attempt) > percent(best) ? attempt : best;
            }
        }
        return best == null
                ? new TestResult(submitted, running, null, BigDecimal.ZERO, 0)
                : new TestResult(submitted, running, best.number(), points(best), best.maxPoints());
    }

    private static double percent(Attempt attempt) {
        return attempt.maxPoints() == 0 ? 0 : points(attempt).doubleValue() / attempt.maxPoints();
    }

    private static BigDecimal points(Attempt attempt) {
        return Objects.requireNonNullElse(attempt.points(), BigDecimal.ZERO);
    }

    private static Map<ElementId, HomeworkResult> homework(List<Homework> handedIn) {
        Map<ElementId, HomeworkResult> results = new HashMap<>();
        handedIn.stream().collect(groupingBy(Homework::element)).forEach((element, works) -> {
            @Nullable Integer best = null;
            for (Homework work : works) {
                Integer points = work.points();
                if (points != null && (best == null || points > best)) {
                    best = points;
                }
            }
            results.put(
                    element, new HomeworkResult(works.size(), works.getLast().isWaiting(), best));
        });
        return results;
    }
}
