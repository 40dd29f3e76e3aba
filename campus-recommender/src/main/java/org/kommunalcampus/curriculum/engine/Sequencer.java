package org.kommunalcampus.curriculum.engine;

import static org.kommunalcampus.curriculum.engine.LearningDays.NEVER;

import java.util.List;
import java.util.Objects;
import org.kommunalcampus.curriculum.engine.input.Phases;
import org.kommunalcampus.curriculum.engine.rule.OnSessionDate;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Gives each chosen module its days. Modules are placed one by one, always the first by the rules of precedence among those
 * whose supports are placed: a dated one on a session, any other into the free learning time. This is done twice: the first
 * run settles the sessions, the second arranges everything else around them. Where a deadline leaves no other way, learning
 * time is exceeded; the load of the week says so.
 */
final class Sequencer {
    private static final int SHORTEST_STRETCH = 14;

    private final Situation situation;
    private final RelevantCatalogue relevant;
    private final Chances chances;
    private final LearningDays days;
    private final Supports supports;
    private final Demands demands;
    private final EarliestClosures timed;

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
    }

    /** The result: placements by start, and the timetable that they fill. */
    record Schedule(List<Placement> placements, Timetable timetable) {

        /** Whether the module lies in a week with more than its learning time. */
        boolean isOverfull(Placement placement, LearningDays days) {
            for (int monday = days.mondayOf(placement.start()); monday <= placement.end(); monday += 7) {
                if (timetable.overload(monday) > 0) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * Places all chosen modules.
     *
     * @param precedence which come first
     * @param notBefore for each in the order of the supports a day before which no session is wanted if there are others
     */
    Schedule arrange(Precedence precedence, int[] notBefore) {
        var timetable = new Timetable(days, begin());
        var dates =
                run(precedence, notBefore, new Placements(supports), timetable).onSessions();
        timetable.clear();
        return new Schedule(run(precedence, notBefore, dates, timetable).byDate(), timetable);
    }

    /** The Monday from which on something is planned: what was accepted may lie before this week. */
    private int begin() {
        int first = situation.monday();
        for (var accepted : situation.accepted()) {
            first = Math.min(first, days.mondayOf(Chances.day(accepted.start())));
        }
        return first;
    }

    private Placements run(Precedence precedence, int[] notBefore, Placements dates, Timetable timetable) {
        var deadlines = new Deadlines(chances, supports, demands, timed, dates);
        var events = new SessionChoice(situation, relevant, chances, days, demands);
        for (int i = 0; i < supports.count(); i++) {
            var date = dates.of(supports.module(i));
            if (date != null) {
                attend(date, timetable, events);
            }
        }
        var placed = new Placements(supports);
        for (int i = 0; i < supports.count(); i++) {
            int m = nextReady(precedence, placed);
            int ready = ready(m, placed);
            var placement = dates.of(m);
            if (placement == null) {
                placement = chances.dates(m) == 0
                        ? fit(m, ready, deadlines, timetable)
                        : onDate(m, ready, deadlines.latestEnd(m), notBefore[supports.place(m)], timetable, events);
            }
            placed.put(placement);
        }
        return placed;
    }

    private int nextReady(Precedence precedence, Placements placed) {
        for (int i = 0; i < precedence.count(); i++) {
            int m = precedence.module(i);
            if (placed.of(m) == null && supported(m, placed)) {
                return m;
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
            return new Placement(m, chances.kept(m, ready), chances.keptEnd(m), null, true);
        }
        int from = chances.start(m, ready);
        if (from >= NEVER) {
            throw new IllegalStateException("a chosen module finds no day, its deadlines are wrong");
        }
        int minutes = relevant.minutes[m];
        var free = timetable.preview(from, minutes);
        boolean fits = free.start() <= deadlines.latestStart(m) && free.end() <= deadlines.latestEnd(m)
                || fills(m, free, deadlines);
        Timetable.Stretch stretch;
        if (fits) {
            stretch = timetable.fill(compactStart(m, from, free, deadlines, timetable), minutes);
        } else if (deadlines.latestEnd(m) < NEVER) {
            stretch = timetable.squeeze(from, deadlines.latestEnd(m), minutes);
        } else {
            stretch = timetable.startOn(Math.max(from, days.startFor(deadlines.latestStart(m), 1)), minutes);
        }
        return chances.runs(m)
                ? new Placement(m, since(m), Math.max(stretch.end(), from + 4), null, !fits)
                : new Placement(m, stretch.start(), stretch.end(), null, !fits);
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

    private Placement onDate(
            int m, int ready, int latestEnd, int notBefore, Timetable timetable, SessionChoice events) {
        int i = events.choose(m, ready, latestEnd, notBefore);
        var session = chances.date(m, i);
        boolean divided = !situation.module(relevant.module[m]).phases().equals(Phases.NONE);
        boolean pressed = divided || !SessionChoice.isEvent(situation, relevant, m, session);
        var placement = new Placement(m, firstDay(m, i, ready), chances.finish(m, i), session, pressed);
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

    private void attend(Placement placement, Timetable timetable, SessionChoice events) {
        var session = Objects.requireNonNull(placement.session());
        int m = placement.module();
        timetable.attend(
                placement,
                session,
                relevant.minutes[m],
                situation.module(relevant.module[m]).phases(),
                SessionChoice.isEvent(situation, relevant, m, session));
        events.add(m, session);
    }
}
