package org.kommunalcampus.learning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.MunicipalityId;

/** For whom the sessions have a seat of which some are kept, as of one moment. */
public final class KeptDates {

    /** Nothing is kept for anybody. */
    public static final KeptDates NONE = new KeptDates(Map.of(), Map.of());

    private final Map<SessionId, SeatShares> shares;
    private final Map<SessionId, ModuleId> modules;

    KeptDates(Map<SessionId, SeatShares> shares, Map<SessionId, ModuleId> modules) {
        this.shares = Map.copyOf(shares);
        this.modules = Map.copyOf(modules);
    }

    /** The sessions in which seats are free, but none for the people of the municipality; {@code null} for people of none. By the rule by which seats are booked. */
    public Set<SessionId> closedTo(@Nullable MunicipalityId municipality) {
        if (shares.isEmpty()) {
            return Set.of();
        }
        Set<SessionId> closed = new HashSet<>();
        shares.forEach((session, share) -> {
            if (share.freeFor(municipality) <= 0) {
                closed.add(session);
            }
        });
        return closed;
    }

    /** Of each module the first day on which seats of a session are no longer kept as they are, so that {@link #closedTo} may be another. */
    public Map<ModuleId, LocalDate> changes() {
        Map<ModuleId, LocalDate> days = new HashMap<>();
        shares.forEach((session, share) -> {
            ModuleId module = Objects.requireNonNull(modules.get(session));
            for (SeatQuota quota : share.quotas()) {
                days.merge(module, quota.until().plusDays(1), (a, b) -> a.isBefore(b) ? a : b);
            }
        });
        return days;
    }
}
