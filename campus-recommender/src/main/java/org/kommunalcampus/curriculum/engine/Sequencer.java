package org.kommunalcampus.curriculum.engine;

import static org.kommunalcampus.curriculum.engine.LearningDays.NEVER;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.rule.Candidate;
import org.kommunalcampus.curriculum.engine.rule.OnSessionDate;
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
    private static final int SHORTEST_STRETCH = 14;

    private final Situation situation;
    private final RelevantCatalogue relevant;
    private final Chances chances;
    private final LearningDays days;
    private final Supports supports;
    private final Demands demands;
    private final EarliestClosures timed;
    private final int[] precedence;

    Sequencer(
            Situation situation,
            RelevantCatalogue relevant,
            Chances chances,
            LearningDays days,
            Supports supports,
            Demands demands,
            EarliestClosures timed) {
        this.situation = situation;
        this.relevant = relevant;
        this.chances = chances;
        this.days = days;
        this.supports = supports;
        this.demands = demands;
        this.timed = timed;
        precedence = byPrecedence();
    }

    /** The result: placements by start, and the timetable that they fill. */
    record Schedule(List<Placement> placements, Timetable timetable) {}

    /** Places all chosen modules. */
    Schedule arrange() {
        var timetable = new Timetable(days, begin());
        var dates = run(new Placements(supports), timetable).onSessions();
        timetable.clear();
        return new Schedule(run(dates, timetable).byDate(), timetable);
    }

    /** The Monday from which on something is planned: what was accepted may lie before this week. */
    private int begin() {
        int first = situation.monday();
        for (var accepted : situation.accepted()) {
            first = Math.min(first, days.mondayOf(Chances.day(accepted.start())));
        }
        return first;
    }

    private Placements run(Placements dates, Timetable timetable) {
        var deadlines = new Deadlines(chances, supports, demands, timed, dates);
        var events = new ArrayList<EngineSession>();
        for (int i = 0; i < supports.count(); i++) {
            var date = dates.of(supports.module(i));
            if (date != null) {
                attend(date, timetable, events);
            }
        }
        var placed = new Placements(supports);
        for (int i = 0; i < supports.count(); i++) {
            int m = nextReady(placed);
            int ready = ready(m, placed);
            var placement = dates.of(m);
            if (placement == null) {
                placement = chances.dates(m) == 0
                        ? fit(m, ready, deadlines, timetable)
                        : onDate(m, ready, deadlines, timetable, events);
            }
            placed.put(placement);
        }
        return placed;
    }

    /** The chosen modules in the order of precedence, equal ones by number. */
    private int[] byPrecedence() {
        var sorted = relevant.pool.ints(supports.count());
        var candidates = new Candidate[supports.count()];
        for (int i = 0; i < supports.count(); i++) {
            int m = supports.module(i);
            candidates[i] = demands.candidate(m);
            int j = i;
            for (; j > 0 && precedes(m, sorted[j - 1], candidates); j--) {
                sorted[j] = sorted[j - 1];
            }
            sorted[j] = m;
        }
        keepDueDates(sorted);
        return sorted;
    }

    /** Moves what would miss its due date forward, no further than it needs to at the weekly pace. */
    private void keepDueDates(int[] sorted) {
        for (int i = 0; i < supports.count(); i++) {
            int m = sorted[i];
            int place = i;
            while (place > 0
                    && demands.due(m) < finishedBy(sorted, place)
                    && demands.due(sorted[place - 1]) > demands.due(m)) {
                sorted[place] = sorted[place - 1];
                sorted[--place] = m;
            }
        }
    }

    /** About when the module in this place is finished if all before it that has no date is done first. */
    private int finishedBy(int[] sorted, int place) {
        long minutes = 0;
        for (int i = 0; i <= place; i++) {
            minutes += chances.dates(sorted[i]) == 0 ? relevant.minutes[sorted[i]] : 0;
        }
        long weeks = minutes / situation.learner().weeklyMinutes() + 1;
        return (int) Math.min(NEVER, situation.firstDay() + 7 * weeks);
    }

    private boolean precedes(int m, int other, Candidate[] candidates) {
        for (var rule : Rules.PRECEDENCE) {
            if (situation.policy().applies(rule.name())) {
                int comparison = rule.compare(candidates[supports.place(m)], candidates[supports.place(other)]);
                if (comparison != 0) {
                    return comparison < 0;
                }
            }
        }
        return m < other;
    }

    private int nextReady(Placements placed) {
        for (int i = 0; i < supports.count(); i++) {
            if (placed.of(precedence[i]) == null && supported(precedence[i], placed)) {
                return precedence[i];
            }
        }
        throw new IllegalStateException("chosen modules rest on each other in a circle");
    }

    private boolean supported(int m, Placements placed) {
        for (int i = 0; i < supports.count(m); i++) {
            if (placed.of(supports.of(m, i)) == null) {
                return false;
            }
        }
        return true;
    }

    private int ready(int m, Placements placed) {
        int ready = Integer.MIN_VALUE;
        for (int i = 0; i < supports.count(m); i++) {
            var before = placed.of(supports.of(m, i));
            if (before != null) {
                ready = Math.max(ready, before.end() + 1);
            }
        }
        return ready;
    }

    private Placement fit(int m, int ready, Deadlines deadlines, Timetable timetable) {
        if (chances.kept(m, ready) < NEVER) {
            timetable.spread(chances.kept(m, ready), chances.keptEnd(m), relevant.minutes[m]);
            return new Placement(m, chances.kept(m, ready), chances.keptEnd(m), null);
        }
        int from = chances.start(m, ready);
        if (from >= NEVER) {
            throw new IllegalStateException("a chosen module finds no day, its deadlines are wrong");
        }
        int minutes = relevant.minutes[m];
        var free = timetable.preview(from, minutes);
        Timetable.Stretch stretch;
        if (free.start() <= deadlines.latestStart(m) && free.end() <= deadlines.latestEnd(m)
                || fills(m, free, deadlines)) {
            stretch = timetable.fill(compactStart(m, from, free, deadlines, timetable), minutes);
        } else if (deadlines.latestEnd(m) < NEVER) {
            stretch = timetable.squeeze(from, deadlines.latestEnd(m), minutes);
        } else {
            stretch = timetable.startOn(Math.max(from, days.startFor(deadlines.latestStart(m), 1)), minutes);
        }
        return chances.runs(m)
                ? new Placement(m, since(m), Math.max(stretch.end(), from + 4), null)
                : new Placement(m, stretch.start(), stretch.end(), null);
    }

    /**
     * From where to fill free time, so that the module takes no longer than two weeks or twice the weeks that it needs at the weekly
     * pace: as early as that is so and no deadline is missed, otherwise from the first free day.
     */
    private int compactStart(int m, int from, Timetable.Stretch free, Deadlines deadlines, Timetable timetable) {
        int minutes = relevant.minutes[m];
        int longest = longestStretch(minutes, situation.learner().weeklyMinutes());
        if (chances.runs(m) || length(free) <= longest) {
            return from;
        }
        int best = from;
        int shortest = length(free);
        int latestStart = Math.min(deadlines.latestStart(m), situation.lastDay());
        for (int monday = days.mondayOf(free.start()) + 7; monday <= latestStart && shortest > longest; monday += 7) {
            var later = timetable.preview(monday, minutes);
            if (later.start() > latestStart || later.end() > deadlines.latestEnd(m)) {
                break;
            }
            if (length(later) < shortest) {
                shortest = length(later);
                best = later.start();
            }
        }
        return best;
    }

    /** Days over which an online module may be drawn out: two weeks, or twice as long as its learning time takes at the weekly pace. */
    static int longestStretch(int minutes, int weeklyMinutes) {
        return Math.max(SHORTEST_STRETCH, 14 * minutes / weeklyMinutes);
    }

    private static int length(Timetable.Stretch stretch) {
        return stretch.end() - stretch.start() + 1;
    }

    /** What is under way has started, however full the first days are. */
    private boolean fills(int m, Timetable.Stretch free, Deadlines deadlines) {
        return chances.runs(m) && free.end() <= deadlines.latestEnd(m);
    }

    private int since(int m) {
        var enrolment = situation.enrolment(situation.module(relevant.module[m]).id());
        return enrolment == null || enrolment.since() == null ? situation.monday() : Chances.day(enrolment.since());
    }

    private Placement onDate(int m, int ready, Deadlines deadlines, Timetable timetable, List<EngineSession> events) {
        int i = choose(m, ready, deadlines.latestEnd(m), events);
        var session = chances.date(m, i);
        var placement = new Placement(m, firstDay(m, i, ready), chances.finish(m, i), session);
        attend(placement, timetable, events);
        return placement;
    }

    /** First day of preparation if there is any, else of the session; somewhat earlier where all days before it are blocked. */
    private int firstDay(int m, int i, int ready) {
        int start = Chances.day(chances.date(m, i).start());
        if (new OnSessionDate().accepted(situation, relevant.module[m]) != null) {
            return chances.begin(m, i);
        }
        int preparation = situation
                .module(relevant.module[m])
                .phases()
                .preparationDays(situation.learner().weeklyMinutes());
        if (preparation == 0) {
            return start;
        }
        int earliest = Math.max(ready, situation.calendar().prepareFrom(relevant.module[m]));
        return Math.min(chances.begin(m, i), days.nextOpen(Math.max(start - preparation, earliest)));
    }

    private void attend(Placement placement, Timetable timetable, List<EngineSession> events) {
        var session = Objects.requireNonNull(placement.session());
        int m = placement.module();
        timetable.attend(
                placement,
                session,
                relevant.minutes[m],
                situation.module(relevant.module[m]).phases(),
                isEvent(situation, relevant, m, session));
        if (isEvent(situation, relevant, m, session)) {
            events.add(session);
        }
    }

    /** The first session that is in time; a somewhat later one if it spares the learner two events in one week. */
    private int choose(int m, int ready, int latestEnd, List<EngineSession> events) {
        int first = -1;
        int free = -1;
        for (int i = 0; i < chances.dates(m); i++) {
            if (chances.begin(m, i) >= ready && chances.finish(m, i) <= latestEnd) {
                var session = chances.date(m, i);
                if (first < 0) {
                    first = i;
                    if (!isEvent(situation, relevant, m, session)) {
                        return first;
                    }
                }
                boolean soon = Chances.day(session.start())
                        <= Chances.day(chances.date(m, first).start()) + SPREAD_DAYS;
                boolean due = chances.finish(m, i) <= demands.due(m);
                if (soon && due && !anyInWeekOf(session, events)) {
                    return i;
                }
                if (free < 0 && !anyOnDaysOf(session, events)) {
                    free = i;
                }
            }
        }
        return free >= 0 ? free : Math.max(first, 0);
    }

    private boolean anyInWeekOf(EngineSession session, List<EngineSession> events) {
        for (int i = 0; i < events.size(); i++) {
            if (sameWeek(events.get(i), session)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyOnDaysOf(EngineSession session, List<EngineSession> events) {
        for (int i = 0; i < events.size(); i++) {
            if (overlap(events.get(i), session)) {
                return true;
            }
        }
        return false;
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
    static boolean isEvent(Situation situation, RelevantCatalogue relevant, int m, EngineSession session) {
        return situation.module(relevant.module[m]).format() != Format.ONLINE
                && Chances.day(session.end()) - Chances.day(session.start()) < Situation.LONGEST_EVENT;
    }
}
