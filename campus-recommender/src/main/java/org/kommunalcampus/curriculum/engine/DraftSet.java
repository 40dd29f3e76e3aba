package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.List;

/** Remembers a handful of drafts of one relevant catalogue by the modules that are in them. */
final class DraftSet {
    private final ArrayPool pool;
    private final List<int[]> known = new ArrayList<>();

    DraftSet(ArrayPool pool) {
        this.pool = pool;
    }

    boolean contains(Draft draft) {
        for (var modules : known) {
            if (isOf(modules, draft)) {
                return true;
            }
        }
        return false;
    }

    void add(Draft draft) {
        var modules = pool.ints(draft.count() + 1, -1);
        draft.copyModules(modules);
        known.add(modules);
    }

    private static boolean isOf(int[] modules, Draft draft) {
        for (int i = 0; i < draft.count(); i++) {
            if (i == modules.length || modules[i] != draft.module(i)) {
                return false;
            }
        }
        return draft.count() < modules.length && modules[draft.count()] < 0;
    }
}
