package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;

/** A plan in the making: which modules are in, and which levels they lead to. */
final class Draft {
    private final Terrain terrain;
    private final boolean[] in;
    /** The modules that are in, ascending. */
    private final int[] members;

    private final int[] level;
    private int count;
    private long cost;
    private long minutes;

    Draft(Terrain terrain) {
        this.terrain = terrain;
        in = terrain.arena.flags(terrain.size);
        members = terrain.arena.ints(terrain.size);
        level = terrain.arena.copyOf(terrain.actual, terrain.competences);
    }

    private Draft(Draft other) {
        terrain = other.terrain;
        in = terrain.arena.flags(terrain.size);
        members = terrain.arena.ints(terrain.size);
        level = terrain.arena.ints(terrain.competences);
        become(other);
    }

    Draft copy() {
        return new Draft(this);
    }

    /** Becomes a copy of another draft of the same terrain. */
    void become(Draft other) {
        for (int i = 0; i < count; i++) {
            in[members[i]] = false;
        }
        count = other.copyModules(members);
        for (int i = 0; i < count; i++) {
            in[members[i]] = true;
        }
        System.arraycopy(other.level, 0, level, 0, terrain.competences);
        cost = other.cost;
        minutes = other.minutes;
    }

    boolean has(int m) {
        return in[m];
    }

    /** How many modules are in. */
    int count() {
        return count;
    }

    /** The i-th module that is in, ascending. */
    int module(int i) {
        return members[i];
    }

    /** Writes the modules that are in, ascending, to the beginning of the array; returns how many they are. */
    int copyModules(int[] into) {
        System.arraycopy(members, 0, into, 0, count);
        return count;
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
            int place = -Arrays.binarySearch(members, 0, count, m) - 1;
            System.arraycopy(members, place, members, place + 1, count - place);
            members[place] = m;
            count++;
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
            int place = Arrays.binarySearch(members, 0, count, m);
            count--;
            System.arraycopy(members, place + 1, members, place, count - place);
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
    private int levelWithout(int m, int c) {
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

    /** What the gaps that are closed are worth beyond what the modules cost, in points. */
    long value() {
        long sum = -cost;
        for (int c = 0; c < terrain.competences; c++) {
            sum += worth(c, level[c]);
        }
        return sum;
    }

    /** How much less the gaps that are closed are worth without the module, in points. */
    long lossWithout(int m) {
        long loss = 0;
        for (int i = terrain.teaches.from(m); i < terrain.teaches.to(m); i++) {
            int c = Code.competence(terrain.teaches.item(i));
            if (terrain.target[c] > terrain.actual[c]) {
                loss += worth(c, level[c]) - worth(c, levelWithout(m, c));
            }
        }
        return loss;
    }

    private long worth(int c, int reached) {
        return terrain.gain[Code.of(c, Math.min(reached, terrain.target[c]))];
    }
}
