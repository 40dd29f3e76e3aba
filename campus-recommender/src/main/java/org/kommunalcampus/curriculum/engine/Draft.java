package org.kommunalcampus.curriculum.engine;

/** A plan in the making: which modules are in, and which levels they lead to. */
final class Draft {
    private final Terrain terrain;
    private final boolean[] in;
    private final int[] level;
    private long cost;
    private long minutes;

    Draft(Terrain terrain) {
        this.terrain = terrain;
        in = terrain.arena.flags(terrain.size);
        level = terrain.arena.copyOf(terrain.actual, terrain.competences);
    }

    private Draft(Draft other) {
        terrain = other.terrain;
        in = terrain.arena.flags(terrain.size);
        level = terrain.arena.ints(terrain.competences);
        become(other);
    }

    Draft copy() {
        return new Draft(this);
    }

    /** Becomes a copy of another draft of the same terrain. */
    void become(Draft other) {
        System.arraycopy(other.in, 0, in, 0, terrain.size);
        System.arraycopy(other.level, 0, level, 0, terrain.competences);
        cost = other.cost;
        minutes = other.minutes;
    }

    boolean has(int m) {
        return in[m];
    }

    int level(int c) {
        return level[c];
    }

    long cost() {
        return cost;
    }

    long minutes() {
        return minutes;
    }

    void add(int m) {
        if (!in[m]) {
            in[m] = true;
            cost += terrain.cost[m];
            minutes += terrain.minutes[m];
            for (int i = terrain.teaches.from(m); i < terrain.teaches.to(m); i++) {
                int c = Code.competence(terrain.teaches.item(i));
                level[c] = Math.max(level[c], Code.level(terrain.teaches.item(i)));
            }
        }
    }

    void remove(int m) {
        if (in[m]) {
            in[m] = false;
            cost -= terrain.cost[m];
            minutes -= terrain.minutes[m];
            for (int i = terrain.teaches.from(m); i < terrain.teaches.to(m); i++) {
                int c = Code.competence(terrain.teaches.item(i));
                if (level[c] == Code.level(terrain.teaches.item(i))) {
                    level[c] = levelWithout(m, c);
                }
            }
        }
    }

    /** Level of the competence if this module were not in. */
    int levelWithout(int m, int c) {
        int best = terrain.actual[c];
        for (int i = terrain.providers.from(c); i < terrain.providers.to(c); i++) {
            int provider = terrain.providers.item(i);
            if (provider != m && in[provider]) {
                best = Math.max(best, terrain.taughtLevel(provider, c));
            }
        }
        return best;
    }

    /** Whether the competence is below its target. */
    boolean open(int c) {
        return level[c] < terrain.target[c];
    }

    /** Weight of the gaps that are closed. */
    long coveredWeight() {
        long sum = 0;
        for (int c = 0; c < terrain.competences; c++) {
            sum += terrain.weight[Code.of(c, Math.min(level[c], terrain.target[c]))];
        }
        return sum;
    }

    /** The modules that are in, ascending. */
    int[] modules() {
        int count = 0;
        for (int m = 0; m < terrain.size; m++) {
            count += in[m] ? 1 : 0;
        }
        var modules = new int[count];
        for (int m = 0, i = 0; m < terrain.size; m++) {
            if (in[m]) {
                modules[i++] = m;
            }
        }
        return modules;
    }
}
