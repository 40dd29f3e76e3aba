package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Many short lists of numbers in two arrays. Item positions of list i run from {@code from(i)} to before {@code to(i)}. */
final class IntLists {
    private final int[] starts;
    private final int[] items;

    private IntLists(int[] starts, int[] items) {
        this.starts = starts;
        this.items = items;
    }

    int count() {
        return starts.length - 1;
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
        var ends = new int[keys + 1];
        for (int item : items) {
            ends[keyOf.applyAsInt(item) + 1]++;
        }
        for (int key = 0; key < keys; key++) {
            ends[key + 1] += ends[key];
        }
        var next = Arrays.copyOf(ends, keys);
        var lists = new int[items.length];
        for (int list = 0; list < count(); list++) {
            for (int i = from(list); i < to(list); i++) {
                lists[next[keyOf.applyAsInt(items[i])]++] = list;
            }
        }
        return new IntLists(ends, lists);
    }

    /** Collects lists one after the other. */
    static final class Builder {
        private int[] starts = new int[65];
        private int[] items = new int[256];
        private int lists;
        private int size;

        void add(int item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, 2 * size);
            }
            items[size++] = item;
        }

        void endList() {
            if (lists + 1 == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[++lists] = size;
        }

        IntLists build() {
            return new IntLists(Arrays.copyOf(starts, lists + 1), Arrays.copyOf(items, size));
        }
    }
}
