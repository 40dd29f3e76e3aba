package org.kommunalcampus.learning;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionState;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for a seat and where they stand. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class WaitingLists {

    /** With fewer past lists than these nothing is said of what usually happens. */
    static final int LISTS_FOR_EXPERIENCE = 5;

    private final EnrolmentRepository enrolments;
    private final Modules modules;
    private final Sessions sessions;
    private final Clock clock;

    /** Where the caller stands in each list; enrolments that do not wait are missing. A constant number of queries. */
    public Map<EnrolmentId, WaitingPlace> placesOf(Caller caller, MemberId member) {
        caller.requireSelf(member);
        List<EnrolmentView> own = enrolments.findActive(List.of(member.value())).stream()
                .map(Enrolment::view)
                .filter(enrolment -> isInList(enrolment.state()))
                .toList();
        if (own.isEmpty()) {
            return Map.of();
        }
        Map<SessionId, List<EnrolmentView>> lists = lists(own.stream()
                .map(EnrolmentView::session)
                .filter(Objects::nonNull)
                .map(SessionId::value)
                .toList());
        Map<ModuleId, Integer> experience =
                experience(own.stream().map(EnrolmentView::module).distinct().toList());
        Map<EnrolmentId, WaitingPlace> places = new HashMap<>();
        own.forEach(enrolment -> places.put(
                enrolment.id(),
                place(
                        enrolment,
                        lists.getOrDefault(enrolment.session(), List.of()),
                        experience.get(enrolment.module()))));
        return places;
    }

    /** How many wait for each of the sessions; those without are missing. For people who consider to join them. */
    public Map<SessionId, Integer> lengths(Caller caller, Collection<SessionId> ids) {
        caller.requireAnyRole(Role.LEARNER);
        Map<SessionId, Integer> lengths = new HashMap<>();
        lists(ids.stream().map(SessionId::value).toList())
                .forEach((session, list) -> lengths.put(session, waiting(list).size()));
        return lengths;
    }

    /** Those who wait for a session of the caller's organisation: first to whom seats are offered, then the others in their order. {@link NotFound} for others'. */
    public Page<WaitingEntry> of(Caller caller, SessionId id, Pageable page) {
        caller.requireProvider();
        SessionView session = sessions.find(id);
        ModuleCard module = modules.cards(List.of(session.module())).get(session.module());
        if (module == null || !module.provider().equals(caller.provider())) {
            throw new NotFound("session", id);
        }
        List<EnrolmentView> list = lists(List.of(id.value())).getOrDefault(id, List.of());
        List<WaitingEntry> entries = new ArrayList<>();
        list.stream()
                .filter(one -> one.state() == EnrolmentState.OFFERED)
                .forEach(one -> entries.add(entry(one, null)));
        waiting(list)
                .forEach(one -> entries.add(entry(
                        one, entries.size() + 1 - (list.size() - waiting(list).size()))));
        int from = (int) Math.min(page.getOffset(), entries.size());
        int to = Math.min(from + page.getPageSize(), entries.size());
        return new PageImpl<>(entries.subList(from, to), page, entries.size());
    }

    private static WaitingEntry entry(EnrolmentView one, @Nullable Integer position) {
        return new WaitingEntry(one.id(), one.state(), position, one.bookedAt(), one.offeredUntil());
    }

    private static WaitingPlace place(EnrolmentView own, List<EnrolmentView> list, @Nullable Integer usually) {
        List<EnrolmentId> waiting =
                waiting(list).stream().map(EnrolmentView::id).toList();
        return new WaitingPlace(waiting.indexOf(own.id()) + 1, waiting.size(), usually, own.offeredUntil());
    }

    private Map<SessionId, List<EnrolmentView>> lists(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : enrolments.findListsOf(ids).stream()
                        .map(Enrolment::view)
                        .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.session())));
    }

    private static List<EnrolmentView> waiting(List<EnrolmentView> list) {
        return list.stream()
                .filter(one -> one.state() == EnrolmentState.WAITING)
                .toList();
    }

    /** How many moved up in a session that had a list, the middle of all past ones; modules with too few are missing. */
    private Map<ModuleId, Integer> experience(List<ModuleId> of) {
        List<ListHistory> lists =
                enrolments.historyOf(of.stream().map(ModuleId::value).toList());
        Map<SessionId, SessionView> held = sessions.byId(
                lists.stream().map(list -> new SessionId(list.sessionId())).toList());
        Instant now = clock.instant();
        Map<ModuleId, List<Long>> past = lists.stream()
                .filter(list -> isOver(held.get(new SessionId(list.sessionId())), now))
                .collect(Collectors.groupingBy(
                        list -> new ModuleId(list.moduleId()),
                        Collectors.mapping(ListHistory::movedUp, Collectors.toList())));
        Map<ModuleId, Integer> experience = new HashMap<>();
        past.forEach((module, moved) -> {
            if (moved.size() >= LISTS_FOR_EXPERIENCE) {
                List<Long> sorted = moved.stream().sorted().toList();
                experience.put(module, Math.toIntExact(sorted.get((sorted.size() - 1) / 2)));
            }
        });
        return experience;
    }

    private static boolean isOver(@Nullable SessionView session, Instant now) {
        return session != null
                && session.state() == SessionState.PLANNED
                && !session.startsAt().isAfter(now);
    }

    private static boolean isInList(EnrolmentState state) {
        return state == EnrolmentState.WAITING || state == EnrolmentState.OFFERED;
    }
}
