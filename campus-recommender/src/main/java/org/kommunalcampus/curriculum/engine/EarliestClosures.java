package org.kommunalcampus.curriculum.engine;

import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.rule.AfterPrerequisites;

/** Closures by which a module is finished earliest, weekly hours left aside; the label is the last day. */
final class EarliestClosures extends Closures {
    private final Chances chances;
    private final AfterPrerequisites rule = new AfterPrerequisites();
    private @Nullable Draft draft;

    /** Closures out of all modules; nothing is computed yet. */
    EarliestClosures(RelevantCatalogue relevant, Chances chances) {
        super(relevant);
        this.chances = chances;
    }

    /** Computes labels with the modules of the draft alone. */
    void computeWithin(Draft within) {
        draft = within;
        clear();
        for (int i = 0; i < within.count(); i++) {
            queue(within.module(i));
        }
        propagate();
    }

    @Override
    long evaluate(int m) {
        long ready = ready(m);
        if (ready >= NEVER) {
            return NEVER;
        }
        int end = chances.earliestEnd(m, (int) ready);
        return end == LearningDays.NEVER ? NEVER : end;
    }

    /** First day after all that the module presupposes, {@link Integer#MIN_VALUE} if it presupposes nothing. */
    private long ready(int m) {
        if (relevant.waived[m]) {
            return Integer.MIN_VALUE;
        }
        long ready = Integer.MIN_VALUE;
        for (int i = relevant.requires.from(m); i < relevant.requires.to(m); i++) {
            int code = relevant.requires.item(i);
            long end = labelOf(Code.competence(code), Code.level(code));
            if (end >= NEVER) {
                return NEVER;
            }
            ready = Math.max(ready, rule.dayAfter((int) end));
        }
        for (int i = relevant.groups.from(m); i < relevant.groups.to(m); i++) {
            int best = bestOf(relevant.groups.item(i));
            if (best < 0) {
                return NEVER;
            }
            ready = Math.max(ready, rule.dayAfter((int) label[best]));
        }
        return ready;
    }

    @Override
    boolean met(int c, int level) {
        return relevant.actual[c] >= level;
    }

    @Override
    boolean done(int m) {
        return false;
    }

    @Override
    boolean excluded(int m) {
        return draft != null && !draft.has(m);
    }

    @Override
    boolean looksAt(int m) {
        return !excluded(m);
    }

    @Override
    boolean suffices(int m, int c, int level) {
        return label[m] <= labelOf(c, level);
    }

    @Override
    boolean precedes(int m, int other) {
        return costsLess(m, other);
    }

    @Override
    void added(int m) {
        // how early something can be done does not depend on what is in a draft
    }
}
