package org.kommunalcampus.needs;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides which parts of a whole must be hidden. Who knows the whole and the parts shown can reckon the sum of the hidden parts; therefore parts are hidden
 * until that sum, too, is one of at least the minimum size (complementary suppression). Empty parts give nothing away.
 */
final class Suppression {

    private Suppression() {}

    /** The places of the parts to hide, given their sizes; the whole is shown. Of the parts that need no protection themselves the smallest go first. */
    static BitSet hidden(List<Integer> sizes, int minimum) {
        BitSet hidden = new BitSet();
        int sum = 0;
        for (int i = 0; i < sizes.size(); i++) {
            if (sizes.get(i) > 0 && sizes.get(i) < minimum) {
                hidden.set(i);
                sum += sizes.get(i);
            }
        }
        if (hidden.isEmpty()) {
            return hidden;
        }
        List<Integer> others = IntStream.range(0, sizes.size())
                .filter(i -> sizes.get(i) >= minimum)
                .boxed()
                .sorted(Comparator.comparing(sizes::get))
                .toList();
        for (int other : others) {
            if (sum >= minimum) {
                break;
            }
            hidden.set(other);
            sum += sizes.get(other);
        }
        return hidden;
    }

    /** Whether a whole of this size may be shown. */
    static boolean showsWhole(int size, int minimum) {
        return size == 0 || size >= minimum;
    }
}
