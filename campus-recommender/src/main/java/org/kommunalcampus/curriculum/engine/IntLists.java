package org.kommunalcampus.curriculum.engine;

import java.util.function.IntUnaryOperator;

/** Many short lists of numbers in two arrays. Item positions of list i run from {@code from(i)} to before {@code to(i)}. */
final class IntLists {
    private final ArrayPool pool;
    private final int count;
    private final int[] starts;
    private final int[] items;

    private IntLists(ArrayPool pool, int count, int[] starts, int[] items) {
        this.pool = pool;
        this.count = count;
        this.starts = starts;
        this.items = items;
    }

    int count() {
        return count;
    }

    int from(int list) {
        return starts[list];
    }

    int to(int list) {
        return starts[list + 1];
    }

    int item(int position) {
        return items[position];
    }

    boolean isEmpty(int list) {
        return starts[list] == starts[list + 1];
    }

    /** For each key the lists that hold an item of that key, ascending. */
    IntLists inverted(int keys, IntUnaryOperator keyOf) {
        int size = starts[count];
        var ends = pool.ints(keys + 1);
        for (int i = 0; i < size; i++) {
            ends[keyOf.applyAsInt(items[i]) + 1]++;
        }
        for (int key = 0; key < keys; key++) {
            ends[key + 1] += ends[key];
        }
        var next = pool.copyOf(ends, keys);
        var lists = pool.ints(size);
        for (int list = 0; list < count; list++) {
            for (int i = from(list); i < to(list); i++) {
                lists[next[keyOf.applyAsInt(items[i])]++] = list;
            }
        }
        return new IntLists(pool, keys, ends, lists);
    }

    /** Collects lists one after the other. */
    static final class Builder {
        private final ArrayPool pool;
        private int[] starts;
        private int[] items;
        private int lists;
        private int size;

        Builder(ArrayPool pool) {
            this.pool = pool;
            starts = pool.ints(64);
            items = pool.ints(256);
        }

        void add(int item) {
            if (size == items.length) {
                items = pool.longer(items);
            }
            items[size++] = item;
        }

        /** Adds an item that the list begun last may hold already. */
        void addOnce(int item) {
            for (int i = starts[lists]; i < size; i++) {
                if (items[i] == item) {
                    return;
                }
            }
            add(item);
        }

        void endList() {
            if (lists + 1 == starts.length) {
                starts = pool.longer(starts);
            }
            starts[++lists] = size;
        }

        IntLists build() {
            return new IntLists(pool, lists, starts, items);
        }
    }
}
