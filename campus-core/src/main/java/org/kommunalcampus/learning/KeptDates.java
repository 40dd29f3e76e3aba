package org.kommunalcampus.learning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

    /** Worked out once for all people of a municipality. */
    private final Map<Optional<MunicipalityId>, Set<SessionId>> closed = new ConcurrentHashMap<>();

    KeptDates(Map<SessionId, SeatShares> shares, Map<SessionId, ModuleId> modules) {
        this.shares = Map.copyOf(shares);
        this.modules = Map.copyOf(modules);
    }

    /** The sessions in which seats are free, but none for the people of the municipality; {@code null} for people of none. By the rule by which seats are booked. */
    public Set<SessionId> closedTo(@Nullable MunicipalityId municipality) {
        if (shares.isEmpty()) {
            return Set.of();
        }
        return closed.computeIfAbsent(Optional.ofNullable(municipality), this::closedFor);
    }

    private Set<SessionId> closedFor(Optional<MunicipalityId> municipality) {
        return shares.entrySet().stream()
                .filter(share -> share.getValue().freeFor(municipality.orElse(null)) <= 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
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
