package org.kommunalcampus.study;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ElementKind;
import org.kommunalcampus.catalogue.RecordThresholds;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.content.ContentItem;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** When people took the final exams of modules. */
@UseCase
@RequiredArgsConstructor
public class ExamAttempts {

    private final StudyReader reader;
    private final AttemptRepository attempts;

    /** How far each is with the exams, in a constant number of queries. */
    @CapabilityOnly("supervision")
    @Transactional(readOnly = true)
    public Map<EnrolmentId, ExamStand> of(Collection<EnrolmentView> enrolments) {
        Map<EnrolmentId, StudyView> views = reader.of(enrolments);
        Map<EnrolmentId, List<Attempt>> made =
                attempts.of(enrolments.stream().map(each -> each.id().value()).toList()).stream()
                        .collect(Collectors.groupingBy(attempt -> new EnrolmentId(attempt.enrolment())));
        Map<EnrolmentId, ExamStand> stands = new HashMap<>();
        views.forEach((id, view) -> stands.put(id, stand(view, made.getOrDefault(id, List.of()))));
        return stands;
    }

    private static ExamStand stand(StudyView view, List<Attempt> made) {
        List<ContentItem> exams = view.phases().stream()
                .flatMap(phase -> phase.elements().stream())
                .map(ElementView::item)
                .filter(item -> item.kind() == ElementKind.FINAL_EXAM && item.isHere())
                .toList();
        return new ExamStand(
                !exams.isEmpty(),
                exams.stream().anyMatch(exam -> made.stream().anyMatch(attempt -> isAt(attempt, exam))),
                passedAt(exams, made, view.needed()),
                !exams.isEmpty()
                        && exams.stream()
                                .allMatch(exam -> made.stream()
                                        .anyMatch(attempt -> isAt(attempt, exam)
                                                && isPassed(attempt, exam, view.needed())
                                                && isDuring(attempt, view.session()))),
                view.session());
    }

    /** When the last of the exams was passed first; {@code null} where one was not, or there is none. */
    private static @Nullable Instant passedAt(List<ContentItem> exams, List<Attempt> made, RecordThresholds needed) {
        List<Instant> passed = exams.stream()
                .flatMap(exam -> made.stream()
                        .filter(attempt -> isAt(attempt, exam) && isPassed(attempt, exam, needed))
                        .map(Attempt::submittedAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .stream())
                .toList();
        return passed.isEmpty() || passed.size() < exams.size() ? null : Collections.max(passed);
    }

    private static boolean isAt(Attempt attempt, ContentItem exam) {
        return attempt.element().equals(exam.id());
    }

    private static boolean isPassed(Attempt attempt, ContentItem exam, RecordThresholds needed) {
        BigDecimal points = attempt.points();
        return points != null && PassMark.of(exam, needed).isReached(points, attempt.maxPoints());
    }

    private static boolean isDuring(Attempt attempt, @Nullable SessionView session) {
        return session != null
                && attempt.submittedAt() != null
                && !attempt.startedAt().isBefore(session.startsAt())
                && !Objects.requireNonNull(attempt.submittedAt()).isAfter(session.endsAt());
    }
}
