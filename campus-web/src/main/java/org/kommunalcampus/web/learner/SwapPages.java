package org.kommunalcampus.web.learner;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.SeatQuotas;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.kit.CancellationWords;
import org.kommunalcampus.web.kit.Existing;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Shows the other sessions of a module with a seat that is free for the person, to somebody who has booked one. */
@Component
@RequiredArgsConstructor
class SwapPages {

    private final Modules modules;
    private final Sessions sessions;
    private final SeatQuotas quotas;
    private final ModuleTitles titles;
    private final PlannedTime times;
    private final CancellationWords cancellation;
    private final Wording wording;
    private final Clock clock;

    /**
     * The page.
     *
     * @param now the session that is booked, null for none
     * @param late why it cannot be changed any more, null where it can
     * @param choices the others that can be booked
     */
    record Page(
            String enrolment,
            String title,
            @Nullable String now,
            @Nullable String late,
            List<Choice> choices) {}

    /** A session. */
    record Choice(String id, String when) {}

    Page of(Caller caller, EnrolmentView enrolment, Locale locale) {
        SessionId booked = enrolment.session();
        SessionView now = booked == null ? null : sessions.byId(List.of(booked)).get(booked);
        List<SessionView> others = Existing.find(() -> modules.find(enrolment.module()))
                .map(ModuleView::sessions)
                .orElse(List.of());
        Map<SessionId, SeatQuotas.Free> kept = quotas.freeFor(caller.municipality(), others);
        return new Page(
                enrolment.id().toString(),
                titles.title(enrolment.module()),
                now == null ? null : times.session(now, locale),
                late(enrolment, now, locale),
                others.stream()
                        .filter(other -> !other.id().equals(booked) && other.bookable(clock.instant()))
                        .filter(other -> !kept.containsKey(other.id())
                                || Objects.requireNonNull(kept.get(other.id())).free() > 0)
                        .map(other -> new Choice(other.id().toString(), times.session(other, locale)))
                        .toList());
    }

    private @Nullable String late(EnrolmentView enrolment, @Nullable SessionView now, Locale locale) {
        if (now == null
                || now.state() == SessionState.CANCELLED
                || !enrolment.isLate(clock.instant(), now.startsAt())) {
            return null;
        }
        String costs = cancellation.today(enrolment, now, locale);
        return wording.text("learner.swap.late", locale) + (costs == null ? "" : " " + costs);
    }
}
