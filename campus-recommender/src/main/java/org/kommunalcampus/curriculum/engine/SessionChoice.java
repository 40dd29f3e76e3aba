package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.List;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Chooses sessions one after the other, so that no two events come closer together than they need to. */
final class SessionChoice {
    private static final int SPREAD_DAYS = 84;

    private final Situation situation;
    private final RelevantCatalogue relevant;
    private final Chances chances;
    private final LearningDays days;
    private final Demands demands;
    private final List<EngineSession> events = new ArrayList<>();

    SessionChoice(
            Situation situation, RelevantCatalogue relevant, Chances chances, LearningDays days, Demands demands) {
        this.situation = situation;
        this.relevant = relevant;
        this.chances = chances;
        this.days = days;
        this.demands = demands;
    }

    /** Takes the session into account if it is an event. */
    void add(int m, EngineSession session) {
        if (isEvent(situation, relevant, m, session)) {
            events.add(session);
        }
    }

    /**
     * The first session that is in time; a somewhat later one if it spares the learner two events in one week.
     *
     * @param ready first day for the module
     * @param latestEnd last day for it
     * @param notBefore sessions that begin before this day are passed over if there is another one in time
     */
    int choose(int m, int ready, int latestEnd, int notBefore) {
        int chosen = among(m, ready, latestEnd, notBefore);
        return chosen < 0 ? Math.max(0, among(m, ready, latestEnd, Integer.MIN_VALUE)) : chosen;
    }

    private int among(int m, int ready, int latestEnd, int notBefore) {
        int first = -1;
        int free = -1;
        for (int i = 0; i < chances.dates(m); i++) {
            var session = chances.date(m, i);
            if (chances.begin(m, i) >= ready
                    && chances.finish(m, i) <= latestEnd
                    && Chances.day(session.start()) >= notBefore) {
                if (first < 0) {
                    first = i;
                    if (!isEvent(situation, relevant, m, session)) {
                        return first;
                    }
                }
                boolean soon = Chances.day(session.start())
                        <= Chances.day(chances.date(m, first).start()) + SPREAD_DAYS;
                boolean due = chances.finish(m, i) <= Math.min(demands.due(m), situation.stageEnd());
                if (soon && due && !anyInWeekOf(session)) {
                    return i;
                }
                if (free < 0 && !anyOnDaysOf(session)) {
                    free = i;
                }
            }
        }
        return free >= 0 ? free : first;
    }

    private boolean anyInWeekOf(EngineSession session) {
        for (int i = 0; i < events.size(); i++) {
            if (sameWeek(events.get(i), session)) {
                return true;
            }
        }
        return false;
    }

    private boolean anyOnDaysOf(EngineSession session) {
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
