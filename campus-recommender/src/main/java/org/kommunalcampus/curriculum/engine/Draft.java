package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;

/** A plan in the making: which modules are in, and which levels they lead to. */
final class Draft {
    private final RelevantCatalogue relevant;
    private final boolean[] in;
    /** The modules that are in, ascending. */
    private final int[] members;

    private final int[] level;
    private int count;
    private long cost;
    private long minutes;

    Draft(RelevantCatalogue relevant) {
        this.relevant = relevant;
        in = relevant.pool.flags(relevant.size);
        members = relevant.pool.ints(relevant.size);
        level = relevant.pool.copyOf(relevant.actual, relevant.competences);
    }

    private Draft(Draft other) {
        relevant = other.relevant;
        in = relevant.pool.flags(relevant.size);
        members = relevant.pool.ints(relevant.size);
        level = relevant.pool.ints(relevant.competences);
        become(other);
    }

    Draft copy() {
        return new Draft(this);
    }

    /** Becomes a copy of another draft of the same catalogue. */
    void become(Draft other) {
        for (int i = 0; i < count; i++) {
            in[members[i]] = false;
        }
        count = other.copyModules(members);
        for (int i = 0; i < count; i++) {
            in[members[i]] = true;
        }
        System.arraycopy(other.level, 0, level, 0, relevant.competences);
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
            cost += relevant.cost[m];
            minutes += relevant.minutes[m];
            for (int i = relevant.teaches.from(m); i < relevant.teaches.to(m); i++) {
                int c = Code.competence(relevant.teaches.item(i));
                level[c] = Math.max(level[c], Code.level(relevant.teaches.item(i)));
            }
        }
    }

    void remove(int m) {
        if (in[m]) {
            in[m] = false;
            int place = Arrays.binarySearch(members, 0, count, m);
            count--;
            System.arraycopy(members, place + 1, members, place, count - place);
            cost -= relevant.cost[m];
            minutes -= relevant.minutes[m];
            for (int i = relevant.teaches.from(m); i < relevant.teaches.to(m); i++) {
                int c = Code.competence(relevant.teaches.item(i));
                if (level[c] == Code.level(relevant.teaches.item(i))) {
                    level[c] = levelWithout(m, c);
                }
            }
        }
    }

    /** Level of the competence if this module were not in. */
    private int levelWithout(int m, int c) {
        int best = relevant.actual[c];
        for (int i = relevant.providers.from(c); i < relevant.providers.to(c); i++) {
            int provider = relevant.providers.item(i);
            if (provider != m && in[provider]) {
                best = Math.max(best, relevant.taughtLevel(provider, c));
            }
        }
        return best;
    }

    /** Whether the competence is below its target. */
    boolean open(int c) {
        return level[c] < relevant.target[c];
    }

    /** What the gaps that are closed are worth beyond what the modules cost, in points. */
    long value() {
        long sum = -cost;
        for (int c = 0; c < relevant.competences; c++) {
            sum += worth(c, level[c]);
        }
        return sum;
    }

    /** How much less the gaps that are closed are worth without the module, in points. */
    long lossWithout(int m) {
        long loss = 0;
        for (int i = relevant.teaches.from(m); i < relevant.teaches.to(m); i++) {
            int c = Code.competence(relevant.teaches.item(i));
            if (relevant.target[c] > relevant.actual[c]) {
                loss += worth(c, level[c]) - worth(c, levelWithout(m, c));
            }
        }
        return loss;
    }

    private long worth(int c, int reached) {
        return relevant.gain[Code.of(c, Math.min(reached, relevant.target[c]))];
    }
}
