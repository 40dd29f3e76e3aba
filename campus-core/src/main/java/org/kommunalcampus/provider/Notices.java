package org.kommunalcampus.provider;

import java.time.Clock;
import java.time.LocalDate;
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
        add(provider, kind, detail, null);
    }

    /** Reminds of a day, once for each day and stage; answers whether this was the first time. */
    boolean remind(ProviderId provider, NoticeKind kind, LocalDate day, int stage) {
        String once = provider + ":" + kind + ":" + day + ":" + stage;
        boolean first = !notices.existsByOnceKey(once);
        if (first) {
            add(provider, kind, day.toString(), once);
        }
        return first;
    }

    /** The latest first. */
    List<Notice> of(ProviderId provider) {
        return notices.findTop50ByProviderIdOrderByCreatedAtDescIdAsc(provider.value()).stream()
                .map(ProviderNotice::view)
                .toList();
    }

    private void add(ProviderId provider, NoticeKind kind, @Nullable String detail, @Nullable String once) {
        notices.save(new ProviderNotice(provider, kind, detail, once, Times.now(clock)));
        messages.tellDesk(NotificationKind.ACCREDITATION, SharedInbox.of(provider), provider.toString(), List.of());
    }
}
