package org.kommunalcampus.curriculum;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells learners that their curriculum changed by itself: where a module came or went, for dates alone shift every week. */
@Component
@RequiredArgsConstructor
class CurriculumChangeNotifier {

    private final StoredPlans plans;
    private final Notifications notifications;

    @ApplicationModuleListener
    void on(CurriculaChanged event) {
        Map<MemberId, List<String>> news = plans.changes(event.versions()).entrySet().stream()
                .filter(change -> isNews(change.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        change -> List.of(String.valueOf(event.versions().get(change.getKey())))));
        notifications.tell(NotificationKind.CURRICULUM_CHANGED, news);
    }

    private static boolean isNews(CurriculumChange change) {
        return !change.added().isEmpty() || !change.dropped().isEmpty();
    }
}
