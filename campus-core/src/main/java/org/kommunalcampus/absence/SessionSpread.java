package org.kommunalcampus.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignedModule;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.learning.SeatQuotas;
import org.kommunalcampus.notification.DecisionFacts;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;

/** Proposes how the people of a unit or team are spread over the sessions of a module, and suggests to them to book so. Nobody is booked by it. */
@UseCase
@RequiredArgsConstructor
public class SessionSpread {

    /** So many people at most are spread at once. */
    public static final int MOST_PEOPLE = 200;

    private static final int MOST_SESSIONS = 30;
    private static final String LIST = "session-spread";

    private final PlanningScope scope;
    private final StaffedGroups groups;
    private final AwayReader reader;
    private final KnownSessions known;
    private final Modules modules;
    private final Sessions sessions;
    private final Assignments assignments;
    private final SeatQuotas quotas;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    /**
     * A proposal that breaks no minimum staffing and fills no session beyond its seats, with as many people as possible. Throws {@link NotFound} for a module that is not
     * offered and for units of others, and {@link Refused} {@code too-many-people} or {@code no-session}.
     */
    @Evaluation(Absences.NAME)
    public SpreadView propose(Caller caller, MunicipalityId municipality, SpreadWish wish) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        Set<MemberId> people = people(caller, municipality, wish);
        List<Spreading.Offer> offers = offers(municipality, wish.module());
        Set<MemberId> booked = known.booked(people, wish.module());
        Set<MemberId> wanted = new TreeSet<>(people);
        wanted.removeAll(booked);
        Spreading.Result result = spread(municipality, wanted, offers);
        Map<MemberId, SpreadReason> left = new HashMap<>();
        booked.forEach(person -> left.put(person, SpreadReason.BOOKED));
        result.left().forEach((person, why) -> left.put(person, SpreadReason.valueOf(why.name())));
        audit.looked(caller, people, LIST);
        return new SpreadView(wish.module(), result.placed(), left, result.proven());
    }

    /**
     * Suggests to each of these people to book the session; they are told and book, or do not. Throws {@link NotFound} for people whose days the caller does not plan and
     * for sessions that are not offered, and {@link Refused} {@code spread-outdated} where it would break a minimum or exceed the seats by now.
     */
    @Evaluation(Absences.NAME)
    public void suggest(Caller caller, MunicipalityId municipality, ModuleId module, Map<MemberId, SessionId> chosen) {
        caller.requireAffiliation(municipality, Role.HR, Role.MANAGER);
        if (chosen.isEmpty() || chosen.size() > MOST_PEOPLE) {
            throw new Invalid("/suggestions", "out-of-range", "From 1 to " + MOST_PEOPLE + " people at once.");
        }
        Set<MemberId> mine = scope.of(caller, municipality, null);
        chosen.keySet().stream()
                .filter(person -> !mine.contains(person))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new NotFound("member", stranger);
                });
        Map<SessionId, Spreading.Offer> offers = offers(municipality, module).stream()
                .collect(Collectors.toMap(Spreading.Offer::session, offer -> offer));
        chosen.values().stream()
                .filter(session -> !offers.containsKey(session))
                .findFirst()
                .ifPresent(gone -> {
                    throw new NotFound("session", gone);
                });
        mustStillFit(municipality, chosen, offers);
        Map<SessionId, SessionView> dates = sessions.byId(offers.keySet());
        chosen.forEach((person, session) -> {
            audit.record(caller, "session.suggested", "member", person.toString(), "session " + session);
            notifications.tellDecision(
                    NotificationKind.SESSION_SUGGESTED,
                    caller,
                    module.toString(),
                    Set.of(person),
                    DecisionFacts.of(module)
                            .at(Objects.requireNonNull(dates.get(session)).startsAt()));
        });
    }

    private void mustStillFit(
            MunicipalityId municipality, Map<MemberId, SessionId> chosen, Map<SessionId, Spreading.Offer> offers) {
        List<Spreading.Offer> wanted = chosen.values().stream()
                .distinct()
                .map(session -> Objects.requireNonNull(offers.get(session)))
                .toList();
        boolean fits = Spreading.fits(
                chosen,
                wanted,
                groups.with(municipality, chosen.keySet()),
                away(municipality, chosen.keySet(), wanted),
                holidays(municipality, wanted));
        if (!fits) {
            throw new Refused("spread-outdated", "the proposal does not hold any more");
        }
    }

    private Spreading.Result spread(MunicipalityId municipality, Set<MemberId> people, List<Spreading.Offer> offers) {
        return Spreading.spread(
                people,
                offers,
                groups.with(municipality, people),
                away(municipality, people, offers),
                holidays(municipality, offers));
    }

    private AwayDays away(MunicipalityId municipality, Set<MemberId> people, List<Spreading.Offer> offers) {
        Set<MemberId> everybody = new HashSet<>(people);
        groups.with(municipality, people).forEach(group -> everybody.addAll(group.people()));
        return reader.of(everybody, first(offers), last(offers));
    }

    private Set<LocalDate> holidays(MunicipalityId municipality, List<Spreading.Offer> offers) {
        return groups.holidays(municipality, first(offers), last(offers));
    }

    private static LocalDate first(List<Spreading.Offer> offers) {
        return days(offers).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static LocalDate last(List<Spreading.Offer> offers) {
        return days(offers).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Stream<LocalDate> days(List<Spreading.Offer> offers) {
        return offers.stream().flatMap(offer -> offer.days().stream());
    }

    private Set<MemberId> people(Caller caller, MunicipalityId municipality, SpreadWish wish) {
        Set<MemberId> people = scope.of(caller, municipality, wish.unit());
        if (wish.assigned()) {
            Map<MemberId, List<AssignedModule>> tasks = assignments.standingOf(people);
            people.removeIf(person -> tasks.getOrDefault(person, List.of()).stream()
                    .noneMatch(task -> task.module().equals(wish.module())));
        }
        if (people.size() > MOST_PEOPLE) {
            throw new Refused("too-many-people", "at most " + MOST_PEOPLE + " people at once");
        }
        return people;
    }

    /** The next sessions in person of the module that somebody of the municipality can book, with the seats that are free for its people. */
    private List<Spreading.Offer> offers(MunicipalityId municipality, ModuleId module) {
        Instant now = clock.instant();
        List<SessionView> bookable = modules.find(module).sessions().stream()
                .filter(session -> session.bookable(now))
                .sorted(Comparator.comparing(SessionView::startsAt).thenComparing(SessionView::id))
                .toList();
        Map<SessionId, SeatQuotas.Free> kept = quotas.freeFor(municipality, bookable);
        List<Spreading.Offer> offers = bookable.stream()
                .map(session -> new Spreading.Offer(
                        session.id(),
                        SessionDays.of(session).days().collect(Collectors.toSet()),
                        Optional.ofNullable(kept.get(session.id()))
                                .map(SeatQuotas.Free::free)
                                .orElseGet(() -> free(session))))
                .filter(offer -> offer.free() > 0)
                .limit(MOST_SESSIONS)
                .toList();
        if (offers.isEmpty()) {
            throw new Refused("no-session", "module " + module + " has no session that can be booked");
        }
        return offers;
    }

    private static int free(SessionView session) {
        Integer seats = session.seats();
        return seats == null ? Integer.MAX_VALUE : seats - session.taken();
    }
}
