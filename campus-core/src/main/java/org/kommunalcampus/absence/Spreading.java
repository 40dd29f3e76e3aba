package org.kommunalcampus.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.shared.MemberId;

/**
 * Spreads people over the sessions of a module so that as many as possible get a place, no session more than it has seats, and no staffing group falls below its minimum.
 * A pure function: the same people and sessions give the same result.
 *
 * <p>People who belong to the same groups and can come on the same dates are alike, so that it is enough to say how many of each kind go where. All distributions are
 * tried, the fullest first; a branch that cannot beat the best one known is left out. After {@value #MOST_STEPS} steps the best one so far counts.
 */
final class Spreading {

    private static final int MOST_STEPS = 200_000;

    private final List<Offer> offers;
    private final List<Kind> kinds;
    private final Map<Limit, Integer> room;
    private final int[] seats;
    private final int[][] tried;
    private int[][] best;
    private int most = -1;
    private int steps;

    /**
     * A session to come.
     *
     * @param days on which it is held
     * @param free how many seats it has left
     */
    record Offer(SessionId session, Set<LocalDate> days, int free) {}

    /** A staffing group on a day: so many of its people may go away at most. */
    record Limit(StaffingGroupId group, LocalDate day) {}

    /**
     * People who are alike.
     *
     * @param groups in which they are
     * @param offers those to which they can come, by their place in the list
     */
    private record Kind(List<MemberId> people, Set<StaffingGroupId> groups, List<Integer> offers) {}

    /** Why somebody gets no place. */
    enum Why {
        /** Away on the days of each session. */
        AWAY,
        /** All sessions to which the person could come are full. */
        NO_SEAT,
        /** Too few people would stay at work. */
        STAFFING
    }

    /**
     * Who goes where.
     *
     * @param left who gets no place
     * @param proven whether it is known that no more people can be placed
     */
    record Result(Map<MemberId, SessionId> placed, Map<MemberId, Why> left, boolean proven) {}

    private Spreading(List<Offer> offers, List<Kind> kinds, Map<Limit, Integer> room) {
        this.offers = offers;
        this.kinds = kinds;
        this.room = room;
        seats = offers.stream().mapToInt(Offer::free).toArray();
        tried = new int[kinds.size()][offers.size()];
        best = new int[kinds.size()][offers.size()];
    }

    /**
     * Spreads the people.
     *
     * @param groups all in which one of them is
     * @param away who is not at work, with what is asked for, too
     * @param holidays on which no group has to be staffed
     */
    static Result spread(
            Collection<MemberId> people,
            List<Offer> offers,
            Collection<StaffedGroup> groups,
            AwayDays away,
            Set<LocalDate> holidays) {
        List<Kind> kinds = kinds(people, offers, groups, away);
        var spreading = new Spreading(offers, kinds, room(offers, groups, away, holidays));
        boolean proven = spreading.search(0, 0, 0);
        return spreading.result(proven || spreading.most == spreading.bound(0, 0));
    }

    /** Whether a distribution that somebody chose exceeds no seats, breaks no minimum and sends nobody away who is away already. */
    static boolean fits(
            Map<MemberId, SessionId> chosen,
            List<Offer> offers,
            Collection<StaffedGroup> groups,
            AwayDays away,
            Set<LocalDate> holidays) {
        var spreading = new Spreading(
                offers, kinds(chosen.keySet(), offers, groups, away), room(offers, groups, away, holidays));
        return IntStream.range(0, spreading.kinds.size())
                .allMatch(kind -> spreading.kinds.get(kind).people().stream()
                        .allMatch(person -> spreading.place(kind, chosen.get(person))));
    }

    private boolean place(int kind, @Nullable SessionId session) {
        return kinds.get(kind).offers().stream()
                .filter(offer -> offers.get(offer).session().equals(session) && fitting(kind, offer) > 0)
                .findFirst()
                .map(offer -> {
                    send(kind, offer, 1);
                    return true;
                })
                .orElse(false);
    }

    private static List<Kind> kinds(
            Collection<MemberId> people, List<Offer> offers, Collection<StaffedGroup> groups, AwayDays away) {
        Map<List<Object>, Kind> alike = new LinkedHashMap<>();
        people.stream().distinct().sorted().forEach(person -> {
            Set<StaffingGroupId> mine = groups.stream()
                    .filter(group -> group.people().contains(person))
                    .map(StaffedGroup::id)
                    .collect(Collectors.toSet());
            List<Integer> possible = IntStream.range(0, offers.size())
                    .filter(at -> offers.get(at).days().stream()
                            .noneMatch(day -> away.on(day).containsKey(person)))
                    .boxed()
                    .toList();
            alike.computeIfAbsent(List.of(mine, possible), key -> new Kind(new ArrayList<>(), mine, possible))
                    .people()
                    .add(person);
        });
        return alike.values().stream()
                .sorted(Comparator.comparingInt(kind -> kind.offers().size()))
                .toList();
    }

    private static Map<Limit, Integer> room(
            List<Offer> offers, Collection<StaffedGroup> groups, AwayDays away, Set<LocalDate> holidays) {
        Map<Limit, Integer> room = new HashMap<>();
        Set<LocalDate> days =
                offers.stream().flatMap(offer -> offer.days().stream()).collect(Collectors.toSet());
        for (StaffedGroup group : groups) {
            for (LocalDate day : days) {
                if (group.worksOn(day, holidays)) {
                    long gone = away.on(day).keySet().stream()
                            .filter(person -> group.counts(person, day))
                            .count();
                    room.put(new Limit(group.id(), day), (int) Math.max(0, group.spareOn(day) - gone));
                }
            }
        }
        return room;
    }

    /** Tries what is left from this kind and offer on; answers whether all of it was tried. */
    private boolean search(int kind, int at, int placed) {
        if (++steps > MOST_STEPS) {
            return false;
        }
        if (placed > most) {
            most = placed;
            best = Arrays.stream(tried).map(int[]::clone).toArray(int[][]::new);
        }
        if (kind == kinds.size() || placed + bound(kind, at) <= most) {
            return true;
        }
        if (at == kinds.get(kind).offers().size()) {
            return search(kind + 1, 0, placed);
        }
        int offer = kinds.get(kind).offers().get(at);
        boolean all = true;
        for (int count = fitting(kind, offer); count >= 0 && all; count--) {
            send(kind, offer, count);
            all = search(kind, at + 1, placed + count);
            send(kind, offer, -count);
        }
        return all;
    }

    /** No more than so many can still be placed: each kind for itself, what the others take left aside. */
    private int bound(int kind, int at) {
        int sum = 0;
        for (int next = kind; next < kinds.size(); next++) {
            List<Integer> possible = kinds.get(next).offers();
            int places = 0;
            for (int i = next == kind ? at : 0; i < possible.size(); i++) {
                places += fitting(next, possible.get(i));
                if (places >= waiting(next)) {
                    break;
                }
            }
            sum += Math.min(places, waiting(next));
        }
        return Math.min(sum, free());
    }

    private int free() {
        long all = Arrays.stream(seats).asLongStream().sum();
        return (int) Math.min(all, Integer.MAX_VALUE);
    }

    private int waiting(int kind) {
        return kinds.get(kind).people().size() - Arrays.stream(tried[kind]).sum();
    }

    private int fitting(int kind, int offer) {
        int most = Math.min(waiting(kind), seats[offer]);
        for (LocalDate day : offers.get(offer).days()) {
            for (StaffingGroupId group : kinds.get(kind).groups()) {
                most = Math.min(most, room.getOrDefault(new Limit(group, day), Integer.MAX_VALUE));
            }
        }
        return most;
    }

    private void send(int kind, int offer, int count) {
        tried[kind][offer] += count;
        seats[offer] -= count;
        for (LocalDate day : offers.get(offer).days()) {
            for (StaffingGroupId group : kinds.get(kind).groups()) {
                room.computeIfPresent(new Limit(group, day), (limit, left) -> left - count);
            }
        }
    }

    private Result result(boolean proven) {
        Map<MemberId, SessionId> placed = new TreeMap<>();
        Map<MemberId, Why> left = new TreeMap<>();
        int[] taken = new int[offers.size()];
        Arrays.stream(best).forEach(row -> IntStream.range(0, row.length).forEach(at -> taken[at] += row[at]));
        for (int kind = 0; kind < kinds.size(); kind++) {
            Iterator<MemberId> people = kinds.get(kind).people().iterator();
            for (int offer = 0; offer < offers.size(); offer++) {
                for (int i = 0; i < best[kind][offer]; i++) {
                    placed.put(people.next(), offers.get(offer).session());
                }
            }
            List<Integer> possible = kinds.get(kind).offers();
            Why why = possible.isEmpty()
                    ? Why.AWAY
                    : possible.stream()
                                    .anyMatch(at -> taken[at] < offers.get(at).free())
                            ? Why.STAFFING
                            : Why.NO_SEAT;
            people.forEachRemaining(person -> left.put(person, why));
        }
        return new Result(placed, left, proven);
    }
}
