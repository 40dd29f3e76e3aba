package org.kommunalcampus.learning;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ProviderModules;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.provider.ProviderStateChanged;
import org.kommunalcampus.shared.MemberId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Warns those who have booked with a provider that is no longer accredited; their bookings stay. */
@Component
@RequiredArgsConstructor
class SuspensionListener {

    private final ProviderModules modules;
    private final Enrolments enrolments;
    private final Notifications notifications;

    @ApplicationModuleListener
    void on(ProviderStateChanged event) {
        Set<ModuleId> concerned =
                event.now() == ProviderState.ACCREDITED ? Set.of() : modules.offeredBy(event.provider());
        if (!concerned.isEmpty()) {
            Map<MemberId, List<String>> warnings = enrolments.activeIn(concerned).entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            booked -> List.of(booked.getValue().toString())));
            notifications.tell(NotificationKind.PROVIDER_SUSPENDED, warnings);
        }
    }
}
