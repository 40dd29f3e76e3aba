package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;

/**
 * Finds for each module the best way to meet all that it presupposes. Each module and each level of a competence carries a
 * label, what it takes to get there; labels only fall until nothing changes. As the label of a module is always greater
 * than the labels it rests on, following the best labels down never runs in a circle, whatever cycles the catalogue has.
 */
abstract class Closures {
    /** Label of what cannot be reached. */
    static final long NEVER = Long.MAX_VALUE / 4;

    final RelevantCatalogue relevant;
    final long[] label;
    private final long[] codeLabel;
    private final int[] via;
    private final IntQueue queue;
    private final boolean[] fell;
    private final boolean[] inBundle;
    private final int[] noted;
    private int notes;
    private final int[] bundle;
    private int bundleSize;

    Closures(RelevantCatalogue relevant) {
        this.relevant = relevant;
        var pool = relevant.pool;
        label = pool.longs(relevant.size, NEVER);
        codeLabel = pool.longs(relevant.codes, NEVER);
        via = pool.ints(relevant.codes, -1);
        queue = new IntQueue(relevant.size, pool);
        fell = pool.flags(relevant.size);
        inBundle = pool.flags(relevant.size);
        noted = pool.ints(relevant.size);
        bundle = pool.ints(relevant.size);
    }

    /** What it takes to do the module, {@link #NEVER} if it cannot be reached as labels stand. */
    abstract long evaluate(int m);

    /** Whether nothing is needed for this level any more. */
    abstract boolean met(int c, int level);

    /** Whether the module needs no place in a bundle any more. */
    abstract boolean done(int m);

    /** Whether the module must not be used. */
    abstract boolean excluded(int m);

    /** Whether the label of the module is of use. */
    abstract boolean looksAt(int m);

    /** Whether a module that the bundle holds already may serve for this level, too. */
    abstract boolean suffices(int m, int c, int level);

    /** Which of two modules that take as much leads to a level. */
    abstract boolean precedes(int m, int other);

    /** Told when a module has come into a draft. */
    abstract void added(int m);

    /** Computes the labels of all modules anew. */
    final void computeAll() {
        clear();
        for (int m = 0; m < relevant.size; m++) {
            if (relevant.presupposesNothing(m)) {
                queue.offer(m);
            }
        }
        propagate();
    }

    /** Forgets all labels. */
    final void clear() {
        Arrays.fill(label, 0, relevant.size, NEVER);
        Arrays.fill(codeLabel, 0, relevant.codes, NEVER);
        Arrays.fill(via, 0, relevant.codes, -1);
    }

    /** Queues a module whose label is to be computed. */
    final void queue(int m) {
        queue.offer(m);
    }

    /** Whether the label fell since this was asked last. */
    final boolean fellSince(int m) {
        boolean answer = fell[m];
        fell[m] = false;
        return answer;
    }

    final boolean reachable(int m) {
        return label[m] < NEVER;
    }

    /** Label of a level that is not met. */
    final long labelOf(int c, int level) {
        return codeLabel[Code.of(c, level)];
    }

    /** The module by which a level that is not met is reached best, -1 if none does. */
    final int via(int c, int level) {
        return via[Code.of(c, level)];
    }

    /** The alternative of a group with the least label, -1 if none can be reached. */
    final int bestOf(int group) {
        int best = -1;
        for (int i = relevant.alternatives.from(group); i < relevant.alternatives.to(group); i++) {
            int alternative = relevant.alternatives.item(i);
            if (reachable(alternative) && (best < 0 || label[alternative] < label[best])) {
                best = alternative;
            }
        }
        return best;
    }

    /** Collects the module and all that it takes to get there, prerequisites first; valid until the next call. */
    final int bundle(int m) {
        for (int i = 0; i < bundleSize; i++) {
            inBundle[bundle[i]] = false;
        }
        bundleSize = 0;
        collect(m);
        return bundleSize;
    }

    /** The i-th module of the bundle collected last. */
    final int bundled(int i) {
        return bundle[i];
    }

    /** Notes that the module, and all that its label rests on, had a say in the plan. */
    final void note(int m) {
        notes++;
        noteAll(m);
    }

    /** Puts the module and all that it takes to get there into the draft. */
    final void take(Draft draft, int m) {
        note(m);
        int size = bundle(m);
        for (int i = 0; i < size; i++) {
            if (!draft.has(bundle[i])) {
                draft.add(bundle[i]);
                added(bundle[i]);
            }
        }
        propagate();
    }

    /** Works off what has fallen. */
    final void propagate() {
        while (!queue.isEmpty()) {
            int m = queue.poll();
            if (!excluded(m)) {
                long value = Math.min(evaluate(m), NEVER);
                if (value < label[m]) {
                    lower(m, value);
                }
            }
        }
    }

    /** Sets a label that fell and queues what rests on it; what leads to a level leads to all below it, which are never dearer. */
    final void lower(int m, long value) {
        label[m] = value;
        fell[m] = true;
        for (int i = relevant.followers.from(m); i < relevant.followers.to(m); i++) {
            queueIfOfUse(relevant.followers.item(i));
        }
        for (int i = relevant.teaches.from(m); i < relevant.teaches.to(m); i++) {
            int c = Code.competence(relevant.teaches.item(i));
            for (int level = Code.level(relevant.teaches.item(i)); level > relevant.actual[c]; level--) {
                int code = Code.of(c, level);
                if (value < codeLabel[code]) {
                    codeLabel[code] = value;
                    via[code] = m;
                    queueAskers(code);
                } else if (value > codeLabel[code]) {
                    break;
                } else if (precedes(m, via[code])) {
                    via[code] = m;
                }
            }
        }
    }

    /** Whether a module costs less than another one, or as much and has the smaller number. */
    final boolean costsLess(int m, int other) {
        return relevant.cost[m] != relevant.cost[other] ? relevant.cost[m] < relevant.cost[other] : m < other;
    }

    private void queueAskers(int code) {
        for (int i = relevant.askers.from(code); i < relevant.askers.to(code); i++) {
            queueIfOfUse(relevant.askers.item(i));
        }
    }

    private void queueIfOfUse(int m) {
        if (looksAt(m)) {
            queue.offer(m);
        }
    }

    private void collect(int m) {
        if (inBundle[m] || done(m)) {
            return;
        }
        inBundle[m] = true;
        if (!relevant.waived[m]) {
            for (int i = relevant.requires.from(m); i < relevant.requires.to(m); i++) {
                int c = Code.competence(relevant.requires.item(i));
                int level = Code.level(relevant.requires.item(i));
                if (!met(c, level) && !bundleReaches(c, level)) {
                    collect(via(c, level));
                }
            }
            for (int i = relevant.groups.from(m); i < relevant.groups.to(m); i++) {
                collect(bestOf(relevant.groups.item(i)));
            }
        }
        bundle[bundleSize++] = m;
    }

    private void noteAll(int m) {
        if (noted[m] == notes) {
            return;
        }
        noted[m] = notes;
        relevant.decisive[m] = true;
        if (done(m) || relevant.waived[m]) {
            return;
        }
        for (int i = relevant.requires.from(m); i < relevant.requires.to(m); i++) {
            int c = Code.competence(relevant.requires.item(i));
            int level = Code.level(relevant.requires.item(i));
            if (!met(c, level)) {
                noteAll(via(c, level));
            }
        }
        for (int i = relevant.groups.from(m); i < relevant.groups.to(m); i++) {
            noteAll(bestOf(relevant.groups.item(i)));
        }
    }

    /** Whether a module whose own closure is complete already leads to the level. */
    private boolean bundleReaches(int c, int level) {
        for (int i = 0; i < bundleSize; i++) {
            if (relevant.taughtLevel(bundle[i], c) >= level && suffices(bundle[i], c, level)) {
                return true;
            }
        }
        return false;
    }
}
