package org.kommunalcampus.curriculum.engine;

/** Closures of least cost, given what is in a draft already; shared parts are counted for each use, so labels are bounds. */
final class CheapestClosures extends Closures {
    private final boolean[] unusable;
    private Draft draft;
    private int banned = -1;

    /**
     * Closures for a draft.
     *
     * @param unusable modules that cannot be reached in time
     */
    CheapestClosures(Terrain terrain, boolean[] unusable, Draft draft) {
        super(terrain);
        this.unusable = unusable;
        this.draft = draft;
        compute();
    }

    /** Starts again with another draft; the banned module must not be used (-1 for none). */
    void restart(Draft other, int bannedModule) {
        draft = other;
        banned = bannedModule;
        compute();
    }

    @Override
    long evaluate(int m) {
        if (draft.has(m)) {
            return 0;
        }
        long sum = terrain.cost[m];
        if (terrain.waived[m]) {
            return sum;
        }
        for (int i = terrain.requires.from(m); i < terrain.requires.to(m) && sum < NEVER; i++) {
            int c = Code.competence(terrain.requires.item(i));
            int level = Code.level(terrain.requires.item(i));
            if (!met(c, level)) {
                sum += labelOf(c, level);
            }
        }
        for (int i = terrain.groups.from(m); i < terrain.groups.to(m) && sum < NEVER; i++) {
            int best = bestOf(terrain.groups.item(i));
            sum += best < 0 ? NEVER : label[best];
        }
        return sum;
    }

    @Override
    boolean met(int c, int level) {
        return draft.level(c) >= level;
    }

    @Override
    boolean done(int m) {
        return draft.has(m);
    }

    @Override
    boolean excluded(int m) {
        return unusable[m] || m == banned;
    }

    @Override
    boolean suffices(int m, int c, int level) {
        return true;
    }

    @Override
    void added(int m) {
        lower(m, 0);
    }
}
