package org.kommunalcampus.catalogue;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the planned sessions of a module in line with those that the provider names. One that was cancelled stays so, however often a feed names it: people were
 * told, and have booked elsewhere. It is held again once it is named with another start.
 */
record SessionMerge(Instant now, CatalogueChangePublisher news) {

    /** Moves and cancels planned sessions, tells about it and returns those that are new. */
    List<ModuleSession> merge(ModuleId module, List<ModuleSession> planned, List<SessionContent> named) {
        List<ModuleSession> added = new ArrayList<>();
        Set<ModuleSession> meant = new HashSet<>();
        for (SessionContent content : named) {
            Optional<ModuleSession> known = planned.stream()
                    .filter(session -> session.isMeantBy(content))
                    .min(comparing(ModuleSession::getState));
            known.ifPresentOrElse(
                    session -> {
                        Instant before = session.getStartsAt();
                        meant.add(session);
                        if (session.getState() == SessionState.CANCELLED && before.equals(content.startsAt())) {
                            return;
                        }
                        session.arrange(
                                content.terms().isStated() ? content : content.on(session.termsAt(content.startsAt())));
                        if (!before.equals(session.getStartsAt()) && session.isComing(now)) {
                            news.sessionMoved(
                                    new SessionMoved(session.view().id(), module, before, session.getStartsAt()));
                        }
                    },
                    () -> added.add(new ModuleSession(module, content)));
        }
        planned.stream()
                .filter(session -> session.isComing(now) && !meant.contains(session))
                .forEach(session -> {
                    session.cancel();
                    news.sessionCancelled(
                            SessionCancelled.because(session.view().id(), module, session.getStartsAt(), null));
                });
        return added;
    }
}
