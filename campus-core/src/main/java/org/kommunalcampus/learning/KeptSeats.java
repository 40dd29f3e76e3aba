package org.kommunalcampus.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.TimeReader;
import org.springframework.stereotype.Component;

/** Reads which seats are kept for whom. How many of them are held is never stored but counted from the enrolments, under the lock of the session where seats change hands. */
@Component
@RequiredArgsConstructor
class KeptSeats {

    private static final UUID NOBODY = new UUID(0, 0);

    private final KeptSeatRepository kept;
    private final EnrolmentRepository enrolments;
    private final Members members;
    private final Clock clock;

    /** What is stated of the sessions, released quotas too, in the order in which it was stated; sessions without are missing. */
    Map<SessionId, List<SeatQuota>> stated(Collection<SessionId> sessions) {
        Map<SessionId, Map<Integer, List<KeptSeat>>> rows =
                kept
                        .findBySessionIdInOrderByQuota(
                                sessions.stream().map(SessionId::value).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                KeptSeat::session,
                                Collectors.groupingBy(KeptSeat::quota, LinkedHashMap::new, Collectors.toList())));
        Map<SessionId, List<SeatQuota>> stated = new HashMap<>();
        rows.forEach((session, quotas) -> stated.put(
                session, quotas.values().stream().map(KeptSeats::quota).toList()));
        return stated;
    }

    /**
     * Who may have the free seats of a session; empty where nothing is kept any more, so that everybody may.
     *
     * @param free seats that nobody holds
     * @param without an enrolment that is not counted, since it is about to take or give its seat
     */
    Optional<SeatShares> shares(SessionId session, int free, @Nullable EnrolmentId without) {
        return Optional.ofNullable(shares(Map.of(session, free), without).get(session));
    }

    /** The same of many sessions, in a constant number of queries. */
    Map<SessionId, SeatShares> shares(Map<SessionId, Integer> free, @Nullable EnrolmentId without) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeReader.GERMANY);
        Map<SessionId, List<SeatQuota>> active = new HashMap<>();
        stated(free.keySet()).forEach((session, quotas) -> {
            List<SeatQuota> holding =
                    quotas.stream().filter(quota -> !quota.isReleased(today)).toList();
            if (!holding.isEmpty()) {
                active.put(session, holding);
            }
        });
        if (active.isEmpty()) {
            return Map.of();
        }
        Map<SessionId, Map<MunicipalityId, Integer>> holders = holders(active.keySet(), without);
        Map<SessionId, SeatShares> shares = new HashMap<>();
        active.forEach((session, quotas) -> shares.put(
                session,
                new SeatShares(
                        free.getOrDefault(session, 0), quotas, held(quotas, holders.getOrDefault(session, Map.of())))));
        return shares;
    }

    /** Where each of the people works. */
    Map<MemberId, MunicipalityId> municipalities(Collection<MemberId> people) {
        return members.byIds(people).values().stream()
                .collect(Collectors.toMap(MemberView::id, MemberView::municipality));
    }

    private static SeatQuota quota(List<KeptSeat> shares) {
        KeptSeat any = shares.getFirst();
        return new SeatQuota(
                any.seats(),
                any.until(),
                shares.stream().map(KeptSeat::municipality).collect(Collectors.toSet()));
    }

    private static List<Integer> held(List<SeatQuota> quotas, Map<MunicipalityId, Integer> holders) {
        return quotas.stream()
                .map(quota -> quota.municipalities().stream()
                        .mapToInt(municipality -> holders.getOrDefault(municipality, 0))
                        .sum())
                .toList();
    }

    /** How many people of each municipality hold a seat in each session. */
    private Map<SessionId, Map<MunicipalityId, Integer>> holders(
            Collection<SessionId> sessions, @Nullable EnrolmentId without) {
        return enrolments
                .countHolders(
                        sessions.stream().map(SessionId::value).toList(),
                        EnrolmentState.HOLDING,
                        without == null ? NOBODY : without.value())
                .stream()
                .collect(Collectors.groupingBy(
                        count -> new SessionId(count.sessionId()),
                        Collectors.toMap(
                                count -> new MunicipalityId(count.municipalityId()),
                                count -> Math.toIntExact(count.people()))));
    }
}

/** How many people of a municipality hold a seat of a session. */
record SeatCount(UUID sessionId, UUID municipalityId, long people) {}
