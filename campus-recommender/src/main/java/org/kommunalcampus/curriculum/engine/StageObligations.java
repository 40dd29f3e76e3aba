package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kommunalcampus.curriculum.engine.rule.Commitment;
import org.kommunalcampus.curriculum.engine.rule.Obligation;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Reads the table of obligations: which of them are in the stage, which wait for the year after, and what is left beside them. */
final class StageObligations {
    private final Situation situation;
    private final RelevantCatalogue relevant;
    private final Obligations obligations;
    private final Composition composition;
    private final boolean[] waiting;
    private final Exemption exemption;
    private final Draft start;
    private final Limits limits;

    StageObligations(
            Situation situation,
            RelevantCatalogue relevant,
            Obligations obligations,
            Composition composition,
            LearningDays days) {
        this.situation = situation;
        this.relevant = relevant;
        this.obligations = obligations;
        this.composition = composition;
        waiting = relevant.pool.flags(relevant.size);
        exemption = new Exemption(relevant);
        for (int m : relevant.obligations()) {
            if (isDueMuchLater(obligationsOf(m))) {
                putOff(m);
            }
        }
        exemptDuties();
        var sized = new Limits(
                exemption,
                Composition.minutes(situation.stage(), freeMinutes(days)),
                situation.policy().path().modules());
        start = withinLimits(sized);
        limits = sized.tolerating(start);
    }

    /** What must be in the stage, with all that it rests on. */
    Draft start() {
        return start;
    }

    /** What the stage may hold. */
    Limits limits() {
        return limits;
    }

    /** Modules beside those that a stage may hold, because duties ask for them. */
    Exemption exemption() {
        return exemption;
    }

    /** Obligations that wait for the year after. */
    boolean[] waiting() {
        return waiting;
    }

    private Draft withinLimits(Limits sized) {
        var draft = composition.obligations(sized);
        for (int turn = 1; turn <= Commitment.LAST_TO_WAIT; turn++) {
            var obliged = relevant.obligations();
            for (int i = obliged.size() - 1; i >= 0 && !sized.keeps(draft); i--) {
                if (turn(obligationsOf(obliged.get(i))) == turn) {
                    putOff(obliged.get(i));
                    draft = composition.obligations(sized);
                }
            }
        }
        return draft;
    }

    private void putOff(int m) {
        waiting[m] = true;
        relevant.obliged[m] = false;
    }

    /** Lets only what is not counted be obliged for a moment, to see all that it rests on. */
    private void exemptDuties() {
        var counted = new ArrayList<Integer>();
        for (int m : relevant.obligations()) {
            if (obligationsOf(m).stream()
                    .allMatch(obligation -> commitment(obligation).countsAsModule())) {
                counted.add(m);
            } else {
                exemption.add(m);
            }
        }
        if (exemption.any()) {
            counted.forEach(m -> relevant.obliged[m] = false);
            exemption.expect(composition.obligations());
            counted.forEach(m -> relevant.obliged[m] = true);
        }
    }

    private boolean isDueMuchLater(List<Obligation> reasons) {
        int late = situation.stageEnd() + 7 * situation.policy().dueSoonWeeks();
        return reasons.stream()
                .allMatch(obligation -> commitment(obligation).waitsIfDueLater()
                        && obligation.due() != null
                        && Chances.day(obligation.due()) > late);
    }

    /** When the module has to wait, 0 for never: as late as the strictest of its obligations allows. */
    private static int turn(List<Obligation> reasons) {
        int latest = 0;
        for (var obligation : reasons) {
            if (commitment(obligation).waits() == 0) {
                return 0;
            }
            latest = Math.max(latest, commitment(obligation).waits());
        }
        return latest;
    }

    private static Commitment commitment(Obligation obligation) {
        return Objects.requireNonNull(Commitment.of(obligation.rule()));
    }

    private List<Obligation> obligationsOf(int m) {
        return obligations.of(situation.module(relevant.module[m]).id());
    }

    private long freeMinutes(LearningDays days) {
        long sum = 0;
        for (int day = situation.monday(); day <= situation.stageEnd(); day++) {
            sum += days.minutes(day);
        }
        return sum;
    }
}
