package org.kommunalcampus.provider;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/** Tells providers something, and has everybody who works there notice it. */
@Component
@RequiredArgsConstructor
class Notices {

    private final ProviderNoticeRepository notices;
    private final Notifications messages;
    private final Clock clock;

    void add(ProviderId provider, NoticeKind kind, @Nullable String detail) {
        notices.save(new ProviderNotice(provider, kind, detail, Times.now(clock)));
        messages.tellDesk(NotificationKind.ACCREDITATION, SharedInbox.of(provider), provider.toString(), List.of());
    }

    /** The latest first. */
    List<Notice> of(ProviderId provider) {
        return notices.findTop50ByProviderIdOrderByCreatedAtDescIdAsc(provider.value()).stream()
                .map(ProviderNotice::view)
                .toList();
    }
}
