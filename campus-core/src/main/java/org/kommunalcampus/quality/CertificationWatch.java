package org.kommunalcampus.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Certification;
import org.kommunalcampus.catalogue.CertificationBasis;
import org.kommunalcampus.catalogue.EndingCertification;
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
        offered.ending(today, ENDS.furthest(today)).forEach(this::remind);
        reviews.findByStateAndConditionsDueBefore(ReviewState.CONDITIONAL, today).stream()
                .filter(this::isInForce)
                .forEach(this::suspend);
    }

    private void remind(EndingCertification ending) {
        latest(ending.module()).ifPresent(review -> {
            boolean condition = review.getState() == ReviewState.CONDITIONAL
                    && ending.until().equals(review.getConditionsDue());
            var deadline = Deadline.untold(ending.module().value(), ending.until());
            if (!reminders.take(condition ? CONDITION : ENDS, List.of(deadline)).isEmpty()) {
                tell(
                        condition ? NotificationKind.CONDITION_DUE : NotificationKind.CERTIFICATION_ENDS,
                        review,
                        ending.until());
            }
        });
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
