package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Arrays for one plan after the other, so that planning leaves hardly any garbage. As plans ask for much the same arrays in the
 * same order, each is kept in its place and given out again if it is long enough. An array may be longer than asked for. For one
 * thread, and for one plan at a time.
 */
final class ArrayPool {
    private final Shelf<int[]> ints = new Shelf<>(int[]::new, array -> array.length);
    private final Shelf<long[]> longs = new Shelf<>(long[]::new, array -> array.length);
    private final Shelf<boolean[]> flags = new Shelf<>(boolean[]::new, array -> array.length);

    /** Takes all arrays back for the next plan. */
    void reset() {
        ints.next = 0;
        longs.next = 0;
        flags.next = 0;
    }

    /** At least so many numbers, all of them 0. */
    int[] ints(int size) {
        return ints(size, 0);
    }

    /** At least so many numbers, all of them with this value. */
    int[] ints(int size, int value) {
        var array = ints.take(size);
        Arrays.fill(array, value);
        return array;
    }

    /** At least so many numbers, of no meaning before they are set. */
    int[] anyInts(int size) {
        return ints.take(size);
    }

    /** At least so many long numbers, of no meaning before they are set. */
    long[] anyLongs(int size) {
        return longs.take(size);
    }

    /** A copy of the first numbers of an array; what follows is of no meaning. */
    int[] copyOf(int[] source, int size) {
        var array = ints.take(size);
        System.arraycopy(source, 0, array, 0, size);
        return array;
    }

    /** The same numbers in an array of at least twice the length. */
    int[] longer(int[] source) {
        var array = ints(2 * source.length);
        System.arraycopy(source, 0, array, 0, source.length);
        return array;
    }

    /** At least so many long numbers, all of them with this value. */
    long[] longs(int size, long value) {
        var array = longs.take(size);
        Arrays.fill(array, value);
        return array;
    }

    /** At least so many flags, all of them down. */
    boolean[] flags(int size) {
        var array = flags.take(size);
        Arrays.fill(array, false);
        return array;
    }

    private static final class Shelf<T> {
        private final IntFunction<T> maker;
        private final ToIntFunction<T> length;
        private final List<T> arrays = new ArrayList<>();
        private int next;

        private Shelf(IntFunction<T> maker, ToIntFunction<T> length) {
            this.maker = maker;
            this.length = length;
        }

        private T take(int size) {
            int place = next++;
            if (place == arrays.size()) {
                arrays.add(maker.apply(size));
            } else if (length.applyAsInt(arrays.get(place)) < size) {
                arrays.set(place, maker.apply(size + size / 2));
            }
            return arrays.get(place);
        }
    }
}
