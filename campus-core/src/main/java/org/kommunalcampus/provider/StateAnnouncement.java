package org.kommunalcampus.provider;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells everybody concerned that a provider's standing has changed, in the transaction in which it does. */
@Component
@RequiredArgsConstructor
class StateAnnouncement {

    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Audit audit;

    void changed(Caller caller, Provider provider, String action, NoticeKind kind, @Nullable String detail) {
        audit.record(caller, action, "provider", provider.providerId().toString(), detail);
        notices.add(provider.providerId(), kind, detail);
        events.publishEvent(new ProviderStateChanged(provider.providerId(), provider.getState()));
    }
}
