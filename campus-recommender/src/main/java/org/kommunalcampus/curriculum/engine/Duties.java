package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kommunalcampus.curriculum.engine.rule.Claim;
import org.kommunalcampus.curriculum.engine.rule.Commitment;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Reads the table of obligations: which of them are in the stage, which wait for the year after, and what is left beside them. */
final class Duties {
    private final Situation situation;
    private final Terrain terrain;
    private final Obligations obligations;
    private final Composition composition;
    private final boolean[] waiting;
    private final Exemption exemption;
    private final Draft start;
    private final Limits limits;

    Duties(Situation situation, Terrain terrain, Obligations obligations, Composition composition, LearningDays days) {
        this.situation = situation;
        this.terrain = terrain;
        this.obligations = obligations;
        this.composition = composition;
        waiting = terrain.arena.flags(terrain.size);
        exemption = new Exemption(terrain);
        for (int m : terrain.obligations()) {
            if (isDueMuchLater(claims(m))) {
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
            var obliged = terrain.obligations();
            for (int i = obliged.size() - 1; i >= 0 && !sized.keeps(draft); i--) {
                if (turn(claims(obliged.get(i))) == turn) {
                    putOff(obliged.get(i));
                    draft = composition.obligations(sized);
                }
            }
        }
        return draft;
    }

    private void putOff(int m) {
        waiting[m] = true;
        terrain.obliged[m] = false;
    }

    /** Lets only what is not counted be obliged for a moment, to see all that it rests on. */
    private void exemptDuties() {
        var counted = new ArrayList<Integer>();
        for (int m : terrain.obligations()) {
            if (claims(m).stream().allMatch(claim -> commitment(claim).countsAsModule())) {
                counted.add(m);
            } else {
                exemption.add(m);
            }
        }
        if (exemption.any()) {
            counted.forEach(m -> terrain.obliged[m] = false);
            exemption.expect(composition.obligations());
            counted.forEach(m -> terrain.obliged[m] = true);
        }
    }

    private boolean isDueMuchLater(List<Claim> claims) {
        int late = situation.stageEnd() + 7 * situation.policy().dueSoonWeeks();
        return claims.stream()
                .allMatch(claim ->
                        commitment(claim).waitsIfDueLater() && claim.due() != null && Chances.day(claim.due()) > late);
    }

    /** When the module has to wait, 0 for never: as late as the strictest of its obligations allows. */
    private static int turn(List<Claim> claims) {
        int latest = 0;
        for (var claim : claims) {
            if (commitment(claim).waits() == 0) {
                return 0;
            }
            latest = Math.max(latest, commitment(claim).waits());
        }
        return latest;
    }

    private static Commitment commitment(Claim claim) {
        return Objects.requireNonNull(Commitment.of(claim.rule()));
    }

    private List<Claim> claims(int m) {
        return obligations.of(situation.module(terrain.module[m]).id());
    }

    private long freeMinutes(LearningDays days) {
        long sum = 0;
        for (int day = situation.monday(); day <= situation.stageEnd(); day++) {
            sum += days.minutes(day);
        }
        return sum;
    }
}
