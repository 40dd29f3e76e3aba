package org.kommunalcampus.curriculum.engine;

import static org.kommunalcampus.curriculum.engine.LearningDays.NEVER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.rule.Candidate;
import org.kommunalcampus.curriculum.engine.rule.Rules;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Gives each chosen module its days. Modules are placed one by one, always the first by the rules of precedence among those
 * whose supports are placed: a dated one on a session, any other into the free learning time. This is done twice: the first
 * run settles the sessions, the second arranges everything else around them. Where a deadline leaves no other way, learning
 * time is exceeded; the load of the week says so.
 */
final class Sequencer {
    private static final int SPREAD_DAYS = 28;
    private static final int LONGEST_EVENT = 7;

    private final Situation situation;
    private final Terrain terrain;
    private final Chances chances;
    private final LearningDays days;
    private final Supports supports;
    private final Demands demands;
    private final EarliestClosures timed;

    Sequencer(
            Situation situation,
            Terrain terrain,
            Chances chances,
            LearningDays days,
            Supports supports,
            Demands demands,
            EarliestClosures timed) {
        this.situation = situation;
        this.terrain = terrain;
        this.chances = chances;
        this.days = days;
        this.supports = supports;
        this.demands = demands;
        this.timed = timed;
    }

    /** The result: placements by start, and the timetable that they fill. */
    record Schedule(List<Placement> placements, Timetable timetable) {}

    /** Places all chosen modules. */
    Schedule arrange() {
        var dates = new ArrayList<@Nullable EngineSession>(Collections.nCopies(terrain.size, null));
        for (var placement : run(dates).placements) {
            dates.set(placement.module(), placement.session());
        }
        return run(dates);
    }

    private Schedule run(List<@Nullable EngineSession> dates) {
        var deadlines = new Deadlines(chances, supports, demands, timed, dates);
        var timetable = new Timetable(days, situation.monday());
        var events = new ArrayList<EngineSession>();
        for (int m : supports.order()) {
            attend(m, dates.get(m), timetable, events);
        }
        var placed = new Placement[terrain.size];
        var placements = new ArrayList<Placement>();
        var waiting = byPrecedence();
        while (!waiting.isEmpty()) {
            int m = nextReady(waiting, placed);
            int ready = ready(m, placed);
            var placement = chances.sessions(m).isEmpty()
                    ? fit(m, ready, deadlines, timetable)
                    : onDate(m, ready, dates.get(m), deadlines, timetable, events);
            placed[m] = placement;
            placements.add(placement);
        }
        placements.sort(Comparator.comparingInt(Placement::start)
                .thenComparingInt(Placement::end)
                .thenComparingInt(Placement::module));
        return new Schedule(placements, timetable);
    }

    private List<Integer> byPrecedence() {
        var candidates = new Candidate[terrain.size];
        var list = new ArrayList<Integer>();
        for (int m : supports.order()) {
            candidates[m] = demands.candidate(m);
            list.add(m);
        }
        Comparator<Integer> order = (a, b) -> 0;
        for (var rule : Rules.PRECEDENCE) {
            if (situation.policy().applies(rule.name())) {
                order = order.thenComparing(m -> candidates[m], rule);
            }
        }
        list.sort(order.thenComparing(Comparator.naturalOrder()));
        return list;
    }

    private int nextReady(List<Integer> waiting, @Nullable Placement[] placed) {
        for (int i = 0; i < waiting.size(); i++) {
            boolean ready = true;
            for (int support : supports.of(waiting.get(i))) {
                ready &= placed[support] != null;
            }
            if (ready) {
                return waiting.remove(i);
            }
        }
        throw new IllegalStateException("chosen modules rest on each other in a circle");
    }

    private int ready(int m, @Nullable Placement[] placed) {
        int ready = Integer.MIN_VALUE;
        for (int support : supports.of(m)) {
            var before = placed[support];
            if (before != null) {
                ready = Math.max(ready, before.end() + 1);
            }
        }
        return ready;
    }

    private Placement fit(int m, int ready, Deadlines deadlines, Timetable timetable) {
        int from = chances.start(m, ready);
        if (from >= NEVER) {
            throw new IllegalStateException("a chosen module finds no day, its deadlines are wrong");
        }
        int minutes = terrain.minutes[m];
        var free = timetable.preview(from, minutes);
        Timetable.Stretch stretch;
        if (free.start() <= deadlines.latestStart(m) && free.end() <= deadlines.latestEnd(m)
                || fills(m, free, deadlines)) {
            stretch = timetable.fill(from, minutes);
        } else if (deadlines.latestEnd(m) < NEVER) {
            stretch = timetable.squeeze(from, deadlines.latestEnd(m), minutes);
        } else {
            stretch = timetable.startOn(Math.max(from, days.startFor(deadlines.latestStart(m), 1)), minutes);
        }
        return chances.runs(m)
                ? new Placement(m, since(m), Math.max(stretch.end(), from + 4), null)
                : new Placement(m, stretch.start(), stretch.end(), null);
    }

    /** What is under way has started, however full the first days are. */
    private boolean fills(int m, Timetable.Stretch free, Deadlines deadlines) {
        return chances.runs(m) && free.end() <= deadlines.latestEnd(m);
    }

    private int since(int m) {
        var enrolment = situation.enrolment(situation.module(terrain.module[m]).id());
        return enrolment == null || enrolment.since() == null ? situation.monday() : Chances.day(enrolment.since());
    }

    private Placement onDate(
            int m,
            int ready,
            @Nullable EngineSession decided,
            Deadlines deadlines,
            Timetable timetable,
            List<EngineSession> events) {
        var session = decided;
        if (session == null) {
            session = choose(m, ready, deadlines.latestEnd(m), events);
            attend(m, session, timetable, events);
        }
        return new Placement(m, Chances.day(session.start()), Chances.day(session.end()), session);
    }

    private void attend(int m, @Nullable EngineSession session, Timetable timetable, List<EngineSession> events) {
        if (session != null) {
            timetable.attend(Chances.day(session.start()), Chances.day(session.end()), terrain.minutes[m]);
            if (isEvent(situation, terrain, m, session)) {
                events.add(session);
            }
        }
    }

    /** The first session that is in time; a somewhat later one if it spares the learner two events in one week. */
    private EngineSession choose(int m, int ready, int latestEnd, List<EngineSession> events) {
        var inTime = chances.sessions(m).stream()
                .filter(session -> Chances.day(session.start()) >= ready && Chances.day(session.end()) <= latestEnd)
                .toList();
        var first = inTime.isEmpty() ? chances.sessions(m).getFirst() : inTime.getFirst();
        if (!isEvent(situation, terrain, m, first)) {
            return first;
        }
        for (var session : inTime) {
            boolean soon = Chances.day(session.start()) <= Chances.day(first.start()) + SPREAD_DAYS;
            boolean due = Chances.day(session.end()) <= demands.due(m);
            if (soon && due && events.stream().noneMatch(event -> sameWeek(event, session))) {
                return session;
            }
        }
        return inTime.stream()
                .filter(session -> events.stream().noneMatch(event -> overlap(event, session)))
                .findFirst()
                .orElse(first);
    }

    private boolean sameWeek(EngineSession a, EngineSession b) {
        return days.mondayOf(Chances.day(a.start())) <= days.mondayOf(Chances.day(b.end()))
                && days.mondayOf(Chances.day(b.start())) <= days.mondayOf(Chances.day(a.end()));
    }

    /** Whether both take place on one day. */
    static boolean overlap(EngineSession a, EngineSession b) {
        return !a.start().isAfter(b.end()) && !b.start().isAfter(a.end());
    }

    /** Whether the session claims whole days; what runs online for weeks does not. */
    static boolean isEvent(Situation situation, Terrain terrain, int m, EngineSession session) {
        return situation.module(terrain.module[m]).format() != Format.ONLINE
                && Chances.day(session.end()) - Chances.day(session.start()) < LONGEST_EVENT;
    }
}
