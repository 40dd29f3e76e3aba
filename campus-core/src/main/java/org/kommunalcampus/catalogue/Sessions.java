package org.kommunalcampus.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.provider.ProviderPermission;
import org.kommunalcampus.provider.ProviderPermissions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.venue.VenueId;
import org.springframework.transaction.annotation.Transactional;

/** Dated runs of modules and their seats. */
@UseCase
@RequiredArgsConstructor
public class Sessions {

    private final ModuleSessionRepository sessions;
    private final ModuleRepository modules;
    private final SeatCounter seats;
    private final SessionRooms rooms;
    private final ProviderPermissions duties;
    private final CatalogueChangePublisher news;
    private final Audit audit;
    private final Clock clock;

    /** The session, whatever its state; {@link NotFound} when there is none. */
    @CapabilityOnly("learning, which knows who booked it")
    @Transactional(readOnly = true)
    public SessionView find(SessionId id) {
        return existing(id).view();
    }

    /** Those of the sessions that exist, whatever their state, in one query. */
    @Open("dates of modules are public")
    @Transactional(readOnly = true)
    public Map<SessionId, SessionView> byId(Collection<SessionId> ids) {
        return sessions.findAllById(ids.stream().map(SessionId::value).toList()).stream()
                .map(ModuleSession::view)
                .collect(Collectors.toUnmodifiableMap(SessionView::id, Function.identity()));
    }

    /** The session of the module that was the last to end; {@link ModuleView} has those to come. */
    @Open("dates of modules are public")
    @Transactional(readOnly = true)
    public Optional<SessionView> latestPast(ModuleId module) {
        return sessions.findFirstByModuleIdAndEndsAtLessThanEqualOrderByEndsAtDesc(module.value(), clock.instant())
                .map(ModuleSession::view);
    }

    /** Runs that are planned and begin in that time, the first one first. */
    @CapabilityOnly("reminders of what has to be done before")
    @Transactional(readOnly = true)
    public List<SessionView> startingBetween(Instant from, Instant until) {
        return sessions.findByStateAndStartsAtBetweenOrderByStartsAt(SessionState.PLANNED, from, until).stream()
                .map(ModuleSession::view)
                .toList();
    }

    /** All runs of an own module, past and cancelled ones too, the latest first; operators may ask for any. */
    @Transactional(readOnly = true)
    public List<SessionView> ofModule(Caller caller, ModuleId moduleId) {
        LearningModule module = modules.findById(moduleId.value()).orElseThrow(() -> new NotFound("module", moduleId));
        if (!caller.is(Role.OPERATOR)) {
            caller.requireAffiliation(module.provider());
        }
        return sessions.findByModuleIdIn(List.of(moduleId.value())).stream()
                .map(ModuleSession::view)
                .sorted(Comparator.comparing(SessionView::startsAt).reversed())
                .toList();
    }

    /** Plans a run of an own module; operators may do so for any. {@link Invalid} names what cannot be stored. */
    public SessionId plan(Caller caller, ModuleId moduleId, SessionContent content) {
        return plan(caller, moduleId, content, null);
    }

    /**
     * Plans a run of an own module in a room that is offered on the platform, or elsewhere without one. The room states the place, and the seats where the
     * content states none. Throws {@link Invalid}, also for more seats than the room has, and {@link Refused} {@code venue-taken} or {@code venue-withdrawn}.
     */
    public SessionId plan(Caller caller, ModuleId moduleId, SessionContent content, @Nullable VenueId room) {
        LearningModule module = ownModule(caller, moduleId);
        mustHold(content, SessionTerms.NONE);
        ModuleSession session = new ModuleSession(moduleId, content);
        session.arrange(rooms.place(session.getId(), content, room));
        sessions.save(session);
        tell(module);
        return session.view().id();
    }

    /**
     * Plans many runs of a provider's modules at once; runs that a module has at the same start already, and modules that are not known, are left out.
     *
     * @param runs by the external id of their module
     * @return how many runs are new
     */
    public int planAll(Caller caller, ProviderId provider, Map<String, List<SessionContent>> runs) {
        duties.demandOrOperate(caller, provider, ProviderPermission.DATES);
        Map<String, KnownModule> known = modules.known(provider.value()).stream()
                .filter(module -> runs.containsKey(module.externalId()))
                .collect(Collectors.toMap(KnownModule::externalId, Function.identity()));
        Set<Run> planned = sessions
                .findByModuleIdIn(known.values().stream().map(KnownModule::id).toList())
                .stream()
                .map(session -> new Run(session.view().module(), session.view().startsAt()))
                .collect(Collectors.toCollection(HashSet::new));
        List<ModuleSession> added = new ArrayList<>();
        Set<ModuleId> offered = new HashSet<>();
        known.forEach((externalId, module) -> Objects.requireNonNull(runs.get(externalId)).stream()
                .filter(run -> planned.add(new Run(module.moduleId(), run.startsAt())))
                .forEach(run -> {
                    added.add(new ModuleSession(module.moduleId(), run));
                    if (module.isOffered()) {
                        offered.add(module.moduleId());
                    }
                }));
        sessions.saveAll(added);
        news.sessionsOf(offered);
        return added.size();
    }

    private record Run(ModuleId module, Instant start) {}

    /**
     * Moves or resizes a run of an own module. Seats that are taken stay taken, even when there are fewer now. A room that it has taken moves with it;
     * {@link Refused} {@code venue-taken} when that is not free.
     */
    public void arrange(Caller caller, SessionId id, SessionContent content) {
        ModuleSession session = existing(id);
        LearningModule module = ownModule(caller, session.view().module());
        mustHold(content, session.terms());
        SessionView before = session.view();
        if (!content.startsAt().equals(before.startsAt()) && !content.startsAt().isAfter(clock.instant())) {
            throw new Invalid("/startsAt", "in-the-past", "A session can only be moved to a time that lies ahead.");
        }
        session.arrange(rooms.keep(session.getId(), content));
        if (session.isComing(clock.instant())) {
            SessionRelocated.between(before, session.view()).ifPresent(event -> {
                audit.record(caller, "session.relocated", "session", id.toString(), event.place());
                news.sessionRelocated(event);
            });
        }
        if (!session.getStartsAt().equals(before.startsAt())) {
            audit.record(
                    caller,
                    "session.moved",
                    "session",
                    id.toString(),
                    before.startsAt() + " to " + session.getStartsAt());
            news.sessionMoved(new SessionMoved(id, module.moduleId(), before.startsAt(), session.getStartsAt()));
        }
        tell(module);
    }

    /** Says that a run of an own module will not be held; those who booked it are told, and free to book another. {@link Invalid} for no reason or a long one. */
    public void cancel(Caller caller, SessionId id, String reason) {
        ModuleSession session = existing(id);
        LearningModule module = ownModule(caller, session.view().module());
        String why = FieldChecks.reasonOf(reason);
        boolean held = session.isComing(clock.instant());
        session.cancel();
        rooms.release(session.getId());
        if (held) {
            news.sessionCancelled(SessionCancelled.because(id, module.moduleId(), session.getStartsAt(), why));
        }
        audit.record(caller, "session.cancelled", "session", id.toString(), why);
        tell(module);
    }

    /**
     * Takes a seat, whoever else tries at the same time. Throws {@link Refused} {@code session-full}, {@code session-past} when it has begun,
     * {@code registration-closed} after the last day for it, {@code session-cancelled}, and {@link NotFound}.
     */
    @CapabilityOnly("learning, when somebody books")
    public void takeSeat(SessionId id) {
        Instant now = clock.instant();
        if (!seats.take(id, now)) {
            throw refusal(existing(id), now);
        }
        if (seats.free(id) == 0) {
            news.sessionsOf(existing(id).view().module());
        }
    }

    /** Gives a seat back; throws {@link Refused} {@code seat-not-taken} when none is taken, and {@link NotFound}. */
    @CapabilityOnly("learning, when somebody cancels")
    public void releaseSeat(SessionId id) {
        if (!seats.release(id)) {
            existing(id);
            throw new Refused("seat-not-taken", "no seat is taken in session " + id);
        }
        if (seats.free(id) == 1) {
            news.sessionsOf(existing(id).view().module());
        }
    }

    /** Waits until nobody else changes the seats of these sessions; from then on others wait for this transaction. Who needs several names them at once. */
    @CapabilityOnly("learning, before it gives or takes seats")
    public void lock(Collection<SessionId> ids) {
        seats.lock(ids);
    }

    /** Counts somebody who is there, however many seats there are. */
    @CapabilityOnly("learning, when somebody comes to a session that has begun")
    public void addSeat(SessionId id) {
        seats.add(id);
    }

    /** How many seats of a locked session are free; negative where more are taken than there are now, {@link Integer#MAX_VALUE} for any number. */
    @CapabilityOnly("learning, when a seat can be passed on")
    public int freeSeats(SessionId id) {
        return seats.free(id);
    }

    /** By what is true now: this transaction may have read the session before it was cancelled. */
    private Refused refusal(ModuleSession session, Instant now) {
        if (seats.isCancelled(session.view().id())) {
            return new Refused("session-cancelled", "session " + session.getId() + " will not be held");
        }
        if (session.isComing(now) && !now.isBefore(session.view().closesAt())) {
            return new Refused("registration-closed", "nobody registers for session " + session.getId() + " any more");
        }
        return session.isComing(now)
                ? new Refused("session-full", "session " + session.getId() + " has no free seat")
                : new Refused("session-past", "session " + session.getId() + " has begun");
    }

    private void mustHold(SessionContent content, SessionTerms before) {
        var checks = new FieldChecks();
        ModuleRules.problems(content)
                .forEach(problem -> checks.reject(problem.pointer(), problem.code(), problem.detail()));
        DayRange range = DayRange.sessions(LocalDate.now(clock));
        checks.within("/startsAt", day(content.startsAt()), range);
        checks.within("/endsAt", day(content.endsAt()), range);
        LocalDate decision = content.terms().decidedOn();
        if (decision != null
                && !decision.equals(before.decidedOn())
                && decision.isBefore(LocalDate.ofInstant(clock.instant(), TimeReader.GERMANY))) {
            checks.reject("/decidedOn", "in-the-past", "The day of decision still has to come.");
        }
        checks.orThrow();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(TimeReader.GERMANY).toLocalDate();
    }

    private void tell(LearningModule module) {
        if (module.isOffered()) {
            news.sessionsOf(module.moduleId());
        }
    }

    private LearningModule ownModule(Caller caller, ModuleId id) {
        LearningModule module = modules.findById(id.value()).orElseThrow(() -> new NotFound("module", id));
        duties.demandOrOperate(caller, module.provider(), ProviderPermission.DATES);
        return module;
    }

    private ModuleSession existing(SessionId id) {
        return sessions.findById(id.value()).orElseThrow(() -> new NotFound("session", id));
    }
}
