package org.kommunalcampus.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Reads at once for whom all sessions have a seat of which some are kept. */
@UseCase
@RequiredArgsConstructor
public class KeptDatesReader {

    private final KeptSeatRepository rows;
    private final KeptSeats kept;
    private final Sessions sessions;
    private final Clock clock;

    /** As of now: one query where nothing is kept, otherwise a few, however many sessions and people there are. */
    @CapabilityOnly("the planner, which plans nobody on a date whose free seats are kept for others")
    @Transactional(readOnly = true)
    public KeptDates current() {
        Instant now = clock.instant();
        List<SessionId> ids = rows.holdingOn(LocalDate.ofInstant(now, TimeReader.GERMANY)).stream()
                .map(SessionId::new)
                .toList();
        if (ids.isEmpty()) {
            return KeptDates.NONE;
        }
        Map<SessionId, Integer> free = new HashMap<>();
        Map<SessionId, ModuleId> modules = new HashMap<>();
        for (SessionView session : sessions.byId(ids).values()) {
            if (session.seats() != null
                    && session.state() == SessionState.PLANNED
                    && session.startsAt().isAfter(now)) {
                free.put(session.id(), Objects.requireNonNull(session.seats()) - session.taken());
                modules.put(session.id(), session.module());
            }
        }
        return free.isEmpty() ? KeptDates.NONE : new KeptDates(kept.shares(free, null), modules);
    }
}
