package org.kommunalcampus.curriculum.engine;

/** For each chosen module the chosen modules that it rests on: those by which it can start earliest. */
final class Supports {
    private static final int NOT_CHOSEN = -1;

    private final int[] order;
    private final int count;
    private final int[] place;
    private final IntLists of;

    /**
     * Reads them off the labels.
     *
     * @param timed closures out of the chosen modules alone
     */
    Supports(RelevantCatalogue relevant, Draft draft, EarliestClosures timed) {
        order = relevant.pool.ints(draft.count());
        count = draft.copyModules(order);
        sortByLabel(timed);
        place = relevant.pool.ints(relevant.size, NOT_CHOSEN);
        var lists = new IntLists.Builder(relevant.pool);
        for (int i = 0; i < count; i++) {
            place[order[i]] = i;
            if (!relevant.waived[order[i]]) {
                collect(relevant, timed, order[i], lists);
            }
            lists.endList();
        }
        of = lists.build();
    }

    /** How many modules are chosen. */
    int count() {
        return count;
    }

    /** The i-th of the chosen modules, each after all that it rests on. */
    int module(int i) {
        return order[i];
    }

    /** Place of a chosen module in that order. */
    int place(int m) {
        return place[m];
    }

    /** How many modules the chosen module rests on. */
    int count(int m) {
        return of.to(place[m]) - of.from(place[m]);
    }

    /** The i-th module that the chosen module rests on. */
    int of(int m, int i) {
        return of.item(of.from(place[m]) + i);
    }

    /** Sorts by label, equal ones by number. */
    private void sortByLabel(EarliestClosures timed) {
        for (int i = 1; i < count; i++) {
            int m = order[i];
            int j = i;
            for (; j > 0 && timed.label[order[j - 1]] > timed.label[m]; j--) {
                order[j] = order[j - 1];
            }
            order[j] = m;
        }
    }

    private static void collect(RelevantCatalogue relevant, EarliestClosures timed, int m, IntLists.Builder lists) {
        for (int i = relevant.requires.from(m); i < relevant.requires.to(m); i++) {
            int code = relevant.requires.item(i);
            lists.addOnce(timed.via(Code.competence(code), Code.level(code)));
        }
        for (int i = relevant.groups.from(m); i < relevant.groups.to(m); i++) {
            lists.addOnce(timed.bestOf(relevant.groups.item(i)));
        }
    }
}
