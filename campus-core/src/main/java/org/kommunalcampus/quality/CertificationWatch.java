package org.kommunalcampus.quality;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.ProviderModules;
import org.kommunalcampus.notification.Deadline;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.ReminderSchedule;
import org.kommunalcampus.notification.Reminders;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Reminds providers and the Beirat before a certification ends or a condition falls due, and suspends certifications whose conditions were not met in time.
 * It runs once a day and may run more often: nobody is told anything twice.
 */
@UseCase
@RequiredArgsConstructor
class CertificationWatch {

    private static final ReminderSchedule ENDS = ReminderSchedule.of("certification", 90, 30);
    private static final ReminderSchedule CONDITION = ReminderSchedule.of("condition", 30, 7);
    private static final Caller WATCH = Caller.system("certification watch");
    private static final Set<ReviewState> DECIDED =
            Set.of(ReviewState.CERTIFIED, ReviewState.CONDITIONAL, ReviewState.SUSPENDED);

    private final ReviewRepository reviews;
    private final CertificationLog record;
    private final Reminders reminders;
    private final Modules modules;
    private final ProviderModules offered;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    void run() {
        LocalDate today = LocalDate.now(clock);
        List<Ending> ending = offered.ending(today, ENDS.furthest(today)).stream()
                .flatMap(certification ->
                        latest(certification.module())
                                .map(review -> new Ending(review, certification.until()))
                                .stream())
                .toList();
        remind(ENDS, NotificationKind.CERTIFICATION_ENDS, ending, end -> !end.isCondition());
        remind(CONDITION, NotificationKind.CONDITION_DUE, ending, Ending::isCondition);
        reviews.findByStateAndConditionsDueBefore(ReviewState.CONDITIONAL, today).stream()
                .filter(this::isInForce)
                .forEach(this::suspend);
    }

    private void remind(
            ReminderSchedule schedule, NotificationKind kind, List<Ending> endings, Predicate<Ending> which) {
        Map<UUID, Ending> byModule = endings.stream()
                .filter(which)
                .collect(toMap(end -> end.review().module().value(), end -> end));
        List<Deadline> deadlines = byModule.entrySet().stream()
                .map(end -> Deadline.untold(end.getKey(), end.getValue().until()))
                .toList();
        reminders
                .take(schedule, deadlines)
                .forEach(due -> tell(
                        kind,
                        Objects.requireNonNull(byModule.get(due.subject())).review(),
                        due.day()));
    }

    /** The review behind a certification that ends before long. */
    private record Ending(Review review, LocalDate until) {

        /** Whether the certification ends because a condition falls due. */
        boolean isCondition() {
            return review.getState() == ReviewState.CONDITIONAL && until.equals(review.getConditionsDue());
        }
    }

    private void suspend(Review review) {
        LocalDate due = Objects.requireNonNull(review.getConditionsDue(), "a condition has a date");
        review.suspend();
        record.add(WATCH, review.module(), review.reviewId(), "suspended-by-condition", "due " + due);
        tell(NotificationKind.CERTIFICATION_SUSPENDED, review, due);
        events.publishEvent(new ReviewDecided(review.reviewId(), review.module(), review.getState()));
    }

    /** A later review, or an agreement, may have taken its place. */
    private boolean isInForce(Review review) {
        @Nullable
        Certification certification = modules.inside(WATCH, review.module()).certification();
        return certification != null
                && certification.basis() == CertificationBasis.REVIEW
                && latest(review.module())
                        .filter(last -> last.reviewId().equals(review.reviewId()))
                        .isPresent();
    }

    private Optional<Review> latest(ModuleId module) {
        return reviews.findFirstByModuleIdAndStateInOrderBySubmittedAtDesc(module.value(), DECIDED);
    }

    private void tell(NotificationKind kind, Review review, LocalDate day) {
        String module = review.module().toString();
        notifications.tellDesk(
                kind, SharedInbox.of(review.provider()), module, List.of("module", module, day.toString()));
        notifications.tellDesk(
                kind,
                SharedInbox.BEIRAT,
                module,
                List.of("review", review.reviewId().toString(), day.toString()));
    }
}
