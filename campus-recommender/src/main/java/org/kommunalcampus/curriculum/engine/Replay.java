package org.kommunalcampus.curriculum.engine;

/** Checks whether the modules of a draft can be done one after the other, each with all that it presupposes. */
final class Replay {
    private final RelevantCatalogue relevant;
    private final int[] level;
    private final boolean[] done;
    private final int[] pending;
    private int pendingCount;

    Replay(RelevantCatalogue relevant) {
        this.relevant = relevant;
        level = relevant.pool.ints(relevant.competences);
        done = relevant.pool.flags(relevant.size);
        pending = relevant.pool.ints(relevant.size);
    }

    /** Whether all modules of the draft but the one left out (-1 for none) can be done. */
    boolean holds(Draft draft, int without) {
        run(draft, without);
        return pendingCount == 0;
    }

    /** Whether those of the draft that are wanted can be done without that module. */
    boolean reaches(Draft draft, int without, boolean[] wanted) {
        run(draft, without);
        for (int i = 0; i < pendingCount; i++) {
            if (wanted[pending[i]]) {
                return false;
            }
        }
        return true;
    }

    /** Removes from the draft what cannot be done with the others alone. */
    void dropUnsupported(Draft draft) {
        run(draft, -1);
        for (int i = 0; i < pendingCount; i++) {
            draft.remove(pending[i]);
        }
    }

    private void run(Draft draft, int without) {
        System.arraycopy(relevant.actual, 0, level, 0, relevant.competences);
        pendingCount = 0;
        for (int i = 0; i < draft.count(); i++) {
            if (draft.module(i) != without) {
                pending[pendingCount++] = draft.module(i);
            }
        }
        int before;
        do {
            before = pendingCount;
            pendingCount = 0;
            for (int i = 0; i < before; i++) {
                if (possible(pending[i])) {
                    finish(pending[i]);
                } else {
                    pending[pendingCount++] = pending[i];
                }
            }
        } while (pendingCount > 0 && pendingCount < before);
        for (int i = 0; i < draft.count(); i++) {
            done[draft.module(i)] = false;
        }
    }

    private boolean possible(int m) {
        if (relevant.waived[m]) {
            return true;
        }
        for (int i = relevant.requires.from(m); i < relevant.requires.to(m); i++) {
            int code = relevant.requires.item(i);
            if (level[Code.competence(code)] < Code.level(code)) {
                return false;
            }
        }
        for (int i = relevant.groups.from(m); i < relevant.groups.to(m); i++) {
            if (!anyDone(relevant.groups.item(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean anyDone(int group) {
        for (int i = relevant.alternatives.from(group); i < relevant.alternatives.to(group); i++) {
            if (done[relevant.alternatives.item(i)]) {
                return true;
            }
        }
        return false;
    }

    private void finish(int m) {
        done[m] = true;
        for (int i = relevant.teaches.from(m); i < relevant.teaches.to(m); i++) {
            int c = Code.competence(relevant.teaches.item(i));
            level[c] = Math.max(level[c], Code.level(relevant.teaches.item(i)));
        }
    }
}
