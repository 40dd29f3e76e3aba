package org.kommunalcampus.curriculum.engine.rule;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * The table of obligations: for each rule that puts a module into a path, how that module is counted and when it may wait. All of
 * them count towards the hours of the stage. What an obligation presupposes is treated as the obligation itself; a module with
 * several obligations as the strictest of them.
 */
public enum Commitment {
    /** Prescribed by law: beside the modules that a stage may hold, waits only if due long after the stage. */
    LEGAL_DUTY(RuleName.LEGAL_DUTY, false, true, 0),
    /** Assigned by the employer: like a duty. */
    ASSIGNED(RuleName.ASSIGNED_BY_EMPLOYER, false, true, 0),
    /** Under way: always now. */
    BEGUN(RuleName.BEGUN, true, false, 0),
    /** Booked: always now. */
    BOOKED(RuleName.BOOKED, true, false, 0),
    /** Accepted with its stage: always now. */
    ACCEPTED(RuleName.ACCEPTED, true, false, 0),
    /** The learner wants to keep it: waits last where obligations alone exceed the stage. */
    PINNED(RuleName.PINNED, true, false, 3),
    /** Part of a package: waits before what is pinned. */
    PART_OF_PACKAGE(RuleName.PART_OF_PACKAGE, true, false, 2),
    /** Recommended by the employer: waits first. */
    RECOMMENDED(RuleName.RECOMMENDED_BY_EMPLOYER, true, true, 1);

    /** The highest place in the order of waiting. */
    public static final int LAST_TO_WAIT = 3;

    private final RuleName rule;
    private final boolean countsAsModule;
    private final boolean waitsIfDueLater;
    private final int waits;

    Commitment(RuleName rule, boolean countsAsModule, boolean waitsIfDueLater, int waits) {
        this.rule = rule;
        this.countsAsModule = countsAsModule;
        this.waitsIfDueLater = waitsIfDueLater;
        this.waits = waits;
    }

    /** The row of a rule, null for a rule that obliges to nothing. */
    public static @Nullable Commitment of(RuleName rule) {
        for (var commitment : values()) {
            if (commitment.rule == rule) {
                return commitment;
            }
        }
        return null;
    }

    /** Whether it counts towards the number of modules that a stage may hold. */
    public boolean countsAsModule() {
        return countsAsModule;
    }

    /** Whether it belongs to the year after if it is due long after the stage. */
    public boolean waitsIfDueLater() {
        return waitsIfDueLater;
    }

    /** In which order it is put off to the year after where obligations alone exceed the stage, 0 for never. */
    public int waits() {
        return waits;
    }
}
