package org.kommunalcampus.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Providers keep seats of a session for municipalities, each for one or for several together, until a day; afterwards they are for everybody. */
@UseCase
@RequiredArgsConstructor
public class SeatQuotas {

    /** How many quotas a session has at most. */
    public static final int MOST = 20;

    private final KeptSeatRepository rows;
    private final KeptSeats kept;
    private final HeldSeats seats;
    private final Sessions sessions;
    private final Modules modules;
    private final Municipalities municipalities;
    private final ProviderPermissions duties;
    private final Audit audit;
    private final Clock clock;

    /**
     * What a person finds of a session of which seats are kept.
     *
     * @param free how many seats are free for the person
     * @param kept how many of these are kept for the person's municipality and those that share with it
     * @param others how many are free and kept for others
     * @param released the days on which they become free for the person, as far as nobody claims them before, the first one first; days on which none do are missing
     */
    public record Free(int free, int kept, int others, List<Release> released) {

        /** Keeps its own copy of the days. */
        public Free {
            released = List.copyOf(released);
        }
    }

    /** So many seats are kept for others until the day before. */
    public record Release(LocalDate day, int seats) {}

    /** The quotas of a session of the caller's own organisation, released ones too; {@link NotFound} for others'. */
    @Transactional(readOnly = true)
    public List<SeatQuota> of(Caller caller, SessionId id) {
        own(caller, id);
        return stated(id);
    }

    /**
     * States the quotas of an own session that is still to come, in place of those before. Seats that are taken stay taken; who waits is offered what becomes free for them. Released quotas count no more, and
     * go where a new one is for the same municipality. Throws {@link Invalid}, also for more seats than there are, a municipality in two quotas and a day after which nobody else could register, {@link Refused}
     * {@code session-cancelled} and {@code session-past}, and {@link NotFound} for others'.
     */
    public void state(Caller caller, SessionId id, List<SeatQuota> quotas) {
        SessionView session = ownToChange(caller, id);
        check(session, quotas);
        List<SeatQuota> holding = holding(quotas);
        write(
                caller,
                id,
                quotas.stream()
                        .filter(quota ->
                                holding.contains(quota) || holding.stream().noneMatch(quota::overlaps))
                        .toList());
    }

    private void write(Caller caller, SessionId id, List<SeatQuota> quotas) {
        rows.deleteBySession(id.value());
        for (int i = 0; i < quotas.size(); i++) {
            SeatQuota quota = quotas.get(i);
            for (MunicipalityId municipality : quota.municipalities()) {
                rows.save(new KeptSeat(id, i, quota, municipality));
            }
        }
        audit.record(caller, "session.quotas-stated", "session", id.toString(), quotas.size() + " quotas");
        rows.flush();
        seats.offerFree(id);
        seats.announceKept(id);
    }

    /** Adds one quota to those of an own session; throws as {@link #state}. */
    public void add(Caller caller, SessionId id, SeatQuota quota) {
        ownToChange(caller, id);
        List<SeatQuota> all = new ArrayList<>(stated(id));
        all.add(quota);
        state(caller, id, all);
    }

    /** Gives up the quota in which the municipality has a share, so that its seats are for everybody; {@link NotFound} where there is none. */
    public void remove(Caller caller, SessionId id, MunicipalityId municipality) {
        ownToChange(caller, id);
        List<SeatQuota> all = new ArrayList<>(stated(id));
        if (!all.removeIf(quota -> quota.municipalities().contains(municipality))) {
            throw new NotFound("quota", municipality);
        }
        write(caller, id, all);
    }

    /** How many seats are free for the caller, of the sessions of which seats are kept at present; the others are missing. People whom no municipality employs see what is free for everybody. */
    @Open("dates of modules are public")
    @Transactional(readOnly = true)
    public Map<SessionId, Free> freeFor(@Nullable MunicipalityId municipality, Collection<SessionView> shown) {
        Map<SessionId, Integer> free = new HashMap<>();
        shown.stream()
                .filter(session -> session.seats() != null)
                .forEach(session -> free.put(session.id(), Objects.requireNonNull(session.seats()) - session.taken()));
        Map<SessionId, Free> found = new HashMap<>();
        if (!free.isEmpty()) {
            kept.shares(free, null).forEach((session, shares) -> found.put(session, free(shares, municipality)));
        }
        return found;
    }

    private static Free free(SeatShares shares, @Nullable MunicipalityId municipality) {
        int own = shares.freeFor(municipality);
        return new Free(
                own, shares.keptFor(municipality), Math.max(0, shares.free()) - own, shares.releasedFor(municipality));
    }

    private void check(SessionView session, List<SeatQuota> quotas) {
        var checks = new FieldChecks();
        Integer places = session.seats();
        List<SeatQuota> holding = holding(quotas);
        int sum = holding.stream().mapToInt(SeatQuota::seats).sum();
        if (quotas.size() > MOST) {
            checks.reject("/quotas", "too-many", "A session has " + MOST + " quotas at most.");
        } else if (!holding.isEmpty() && places == null) {
            checks.reject("/quotas", "no-limit", "Seats can be kept where their number is limited.");
        } else if (places != null && sum > places) {
            checks.reject("/quotas", "above-seats", "There are fewer seats than are kept.");
        }
        Collection<SeatQuota> before = stated(session.id());
        Set<MunicipalityId> known = known(quotas);
        Set<MunicipalityId> seen = new HashSet<>();
        Set<MunicipalityId> past = new HashSet<>();
        for (int i = 0; i < quotas.size(); i++) {
            SeatQuota quota = quotas.get(i);
            String at = "/quotas/" + i;
            if (quota.seats() < 1) {
                checks.reject(at + "/seats", "too-small", "A quota has at least 1 seat.");
            }
            checkDay(checks, at + "/until", quota, session, before.contains(quota));
            if (quota.municipalities().isEmpty()) {
                checks.reject(at + "/municipalities", "required", "A quota is for somebody.");
            }
            for (MunicipalityId municipality : quota.municipalities()) {
                if (!known.contains(municipality)) {
                    checks.reject(at + "/municipalities", "unknown", "There is no such municipality.");
                } else if (!(holding.contains(quota) ? seen : past).add(municipality)) {
                    checks.reject(at + "/municipalities", "twice", "A municipality has a share in one quota.");
                }
            }
        }
        checks.orThrow();
    }

    /** What was stated before may be stated again, also once its day is over. */
    private void checkDay(FieldChecks checks, String pointer, SeatQuota quota, SessionView session, boolean again) {
        if (!again && quota.isReleased(today())) {
            checks.reject(pointer, "in-the-past", "The last day still has to come.");
        } else if (!again && quota.until().isAfter(SeatQuota.latest(session))) {
            checks.reject(pointer, "too-late", "Everybody can register on one day after that at least.");
        }
    }

    private List<SeatQuota> holding(List<SeatQuota> quotas) {
        return quotas.stream().filter(quota -> !quota.isReleased(today())).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeReader.GERMANY);
    }

    private Set<MunicipalityId> known(List<SeatQuota> quotas) {
        return municipalities
                .byIds(quotas.stream()
                        .flatMap(quota -> quota.municipalities().stream())
                        .toList())
                .stream()
                .map(MunicipalityView::id)
                .collect(Collectors.toSet());
    }

    private List<SeatQuota> stated(SessionId id) {
        return kept.stated(List.of(id)).getOrDefault(id, List.of());
    }

    /** Locked, so that nobody takes seats of it meanwhile. */
    private SessionView ownToChange(Caller caller, SessionId id) {
        own(caller, id);
        duties.demand(caller, caller.requireProvider(), ProviderPermission.DATES);
        sessions.lock(List.of(id));
        SessionView session = sessions.find(id);
        if (session.state() == SessionState.CANCELLED) {
            throw new Refused("session-cancelled", "session " + id + " is not held");
        }
        if (!session.startsAt().isAfter(clock.instant())) {
            throw new Refused("session-past", "session " + id + " has begun");
        }
        return session;
    }

    private void own(Caller caller, SessionId id) {
        caller.requireProvider();
        SessionView session = sessions.find(id);
        ModuleCard module = modules.cards(List.of(session.module())).get(session.module());
        if (module == null || !module.provider().equals(caller.provider())) {
            throw new NotFound("session", id);
        }
    }
}
