package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.curriculum.engine.input.EnrolledModule;
import org.kommunalcampus.curriculum.engine.input.Phases;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.EntryPhase;
import org.kommunalcampus.curriculum.engine.plan.EntryState;
import org.kommunalcampus.curriculum.engine.plan.NextEntry;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.curriculum.engine.plan.PlanDependencies;
import org.kommunalcampus.curriculum.engine.plan.Stage;
import org.kommunalcampus.curriculum.engine.plan.StageSum;
import org.kommunalcampus.curriculum.engine.plan.Totals;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.kommunalcampus.curriculum.engine.plan.WeekLoad;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Puts a schedule and its reasons into the form in which a curriculum leaves the engine. */
final class Assembly {
    private final Situation situation;
    private final RelevantCatalogue relevant;
    private final LearningDays days;
    private final CompetenceGaps needs;
    private final Obligations obligations;

    Assembly(
            Situation situation,
            RelevantCatalogue relevant,
            LearningDays days,
            CompetenceGaps needs,
            Obligations obligations) {
        this.situation = situation;
        this.relevant = relevant;
        this.days = days;
        this.needs = needs;
        this.obligations = obligations;
    }

    /**
     * The finished plan.
     *
     * @param now the modules of the stage, all placed
     * @param both those of the year after as well
     */
    Curriculum assemble(
            Draft now,
            Draft both,
            Sequencer.Schedule schedule,
            OpenGaps openGaps,
            List<UncoveredGap> open,
            List<OpenQuestion> questions,
            PlanDependencies dependencies) {
        var placements = schedule.placements();
        var justification = new Justification(situation, relevant, needs, obligations, placements);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < placements.size(); i++) {
            entries.add(entry(i, placements.get(i), justification));
        }
        var totals = totals(needs, now, openGaps);
        var next = new NextEntries(situation, relevant, needs, obligations).list(now, both, placements);
        return new Curriculum(
                entries,
                open,
                obligations.impossible(),
                conflicts(schedule, entries),
                weeks(schedule.timetable()),
                totals,
                dependencies,
                next,
                stages(totals, entries.size(), next, open.size()),
                questions);
    }

    private List<StageSum> stages(Totals now, int count, List<NextEntry> next, int open) {
        var stage = situation.stage();
        int minutes = next.stream().mapToInt(NextEntry::minutes).sum();
        long cents = next.stream()
                .map(NextEntry::cents)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        int unknown = (int) next.stream().filter(entry -> entry.cents() == null).count();
        return List.of(
                new StageSum(
                        Stage.NOW,
                        stage.from(),
                        stage.until(),
                        now.minutes(),
                        stage.spentMinutes(),
                        stage.budgetMinutes(),
                        now.cents(),
                        now.unknownPrices(),
                        count),
                new StageSum(
                        Stage.NEXT,
                        stage.until().plusDays(1),
                        stage.nextUntil(),
                        minutes,
                        0,
                        stage.budgetMinutes(),
                        cents,
                        unknown,
                        next.size()),
                new StageSum(Stage.LATER, stage.nextUntil().plusDays(1), null, 0, 0, null, 0, 0, open));
    }

    private Entry entry(int i, Placement placement, Justification justification) {
        var id = situation.module(relevant.module[placement.module()]).id();
        var session = placement.session();
        return new Entry(
                i + 1,
                id,
                justification.mandatory(i),
                justification.due(i),
                LocalDate.ofEpochDay(placement.start()),
                LocalDate.ofEpochDay(placement.end()),
                session == null ? null : session.id(),
                state(situation.enrolment(id)),
                justification.reasons(i),
                phases(placement));
    }

    private List<EntryPhase> phases(Placement placement) {
        var facts = situation.module(relevant.module[placement.module()]);
        var session = placement.session();
        var phases = facts.phases();
        if (session == null || phases.equals(Phases.NONE)) {
            return List.of();
        }
        var list = new ArrayList<EntryPhase>();
        int prepared = Timetable.prepared(placement, phases);
        if (prepared > 0) {
            list.add(new EntryPhase(
                    Phase.PREPARATION,
                    LocalDate.ofEpochDay(placement.start()),
                    session.start().minusDays(1),
                    prepared));
        }
        int followUp = phases.followUpMinutes();
        list.add(new EntryPhase(Phase.EVENT, session.start(), session.end(), facts.minutes() - prepared - followUp));
        if (followUp > 0) {
            list.add(new EntryPhase(
                    Phase.FOLLOW_UP, session.end().plusDays(1), LocalDate.ofEpochDay(placement.end()), followUp));
        }
        return list;
    }

    private static EntryState state(@Nullable EnrolledModule enrolment) {
        if (enrolment == null) {
            return EntryState.PLANNED;
        }
        return enrolment.begun() ? EntryState.BEGUN : EntryState.BOOKED;
    }

    private List<Conflict> conflicts(Sequencer.Schedule schedule, List<Entry> entries) {
        var placements = schedule.placements();
        var conflicts = new ArrayList<Conflict>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var placement = placements.get(i);
            if (entry.due() != null && entry.plannedEnd().isAfter(entry.due())) {
                conflicts.add(new Conflict(Conflict.Kind.DUE_DATE_MISSED, entry.module(), entry.due()));
            }
            if (lastDay(placement) > situation.lastDay()) {
                conflicts.add(new Conflict(
                        Conflict.Kind.BEYOND_HORIZON, entry.module(), LocalDate.ofEpochDay(situation.lastDay())));
            }
            if (relevant.waived[placement.module()] && entry.state() == EntryState.BOOKED) {
                conflicts.add(new Conflict(Conflict.Kind.PREREQUISITE_NOT_MET, entry.module(), entry.plannedStart()));
            }
            if (sessionGone(entry)) {
                conflicts.add(new Conflict(Conflict.Kind.SESSION_GONE, entry.module(), null));
            }
            var session = placement.session();
            if (session != null && situation.calendar().onHoliday(session)) {
                conflicts.add(new Conflict(Conflict.Kind.ON_HOLIDAY, entry.module(), session.start()));
            }
            if (collides(placements, i)) {
                conflicts.add(new Conflict(Conflict.Kind.SESSIONS_COLLIDE, entry.module(), entry.plannedStart()));
            }
            if (placement.pressed() && schedule.isOverfull(placement, days)) {
                var until = session == null ? entry.plannedEnd() : session.start();
                conflicts.add(new Conflict(Conflict.Kind.BEYOND_LEARNING_TIME, entry.module(), until));
            }
        }
        return conflicts;
    }

    /** A follow-up may reach beyond the horizon. */
    private static int lastDay(Placement placement) {
        var session = placement.session();
        return session == null ? placement.end() : Chances.day(session.end());
    }

    private boolean sessionGone(Entry entry) {
        var enrolment = situation.enrolment(entry.module());
        SessionId booked = enrolment == null ? null : enrolment.session();
        return booked != null && !booked.equals(entry.session());
    }

    private boolean collides(List<Placement> placements, int i) {
        var session = placements.get(i).session();
        for (int before = 0; before < i && session != null; before++) {
            var other = placements.get(before).session();
            if (other != null
                    && SessionChoice.isEvent(
                            situation, relevant, placements.get(i).module(), session)
                    && SessionChoice.isEvent(
                            situation, relevant, placements.get(before).module(), other)
                    && SessionChoice.overlap(session, other)) {
                return true;
            }
        }
        return false;
    }

    private List<WeekLoad> weeks(Timetable timetable) {
        var weeks = new ArrayList<WeekLoad>();
        for (int monday = timetable.begin(); monday < timetable.end(); monday += 7) {
            int presence = timetable.presence(monday);
            int minutes = timetable.week(monday) + presence;
            if (minutes > 0) {
                weeks.add(new WeekLoad(LocalDate.ofEpochDay(monday), minutes, days.weekMinutes(monday), presence));
            }
        }
        return weeks;
    }

    private Totals totals(CompetenceGaps needs, Draft draft, OpenGaps openGaps) {
        int minutes = 0;
        long cents = 0;
        int unknown = 0;
        for (int i = 0; i < draft.count(); i++) {
            var facts = situation.module(relevant.module[draft.module(i)]);
            minutes += facts.minutes();
            if (facts.priceCents() == null) {
                unknown++;
            } else {
                cents += facts.priceCents();
            }
        }
        long covered = 0;
        long total = 0;
        for (var gap : needs.gaps()) {
            covered += gap.weights()[Math.min(gap.target(), openGaps.reached(gap, draft))];
            total += gap.weights()[gap.target()];
        }
        return new Totals(minutes, cents, unknown, covered, total);
    }
}
