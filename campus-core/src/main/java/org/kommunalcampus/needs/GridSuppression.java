package org.kommunalcampus.needs;

import java.util.BitSet;
import java.util.function.BiPredicate;

/**
 * Decides which figures of a table with totals must be hidden, where rows and columns divide the same people. As in {@link Suppression} small figures are
 * hidden, and others with them until nobody can reckon a small one. In a table each row and each column with its total is an equation; taken together they
 * fix exactly those hidden figures that lie on no cycle of hidden ones, rows and columns being the nodes and figures the edges between them. So figures are
 * hidden until every hidden one lies on a cycle, and until what is hidden of a total that is shown is a group of at least the minimum size.
 */
public final class GridSuppression {

    private final int[][] sizes;
    private final int[][] outside;
    private final int minimum;
    private final int height;
    private final int width;
    private final BitSet[] hidden;

    private GridSuppression(int[][] sizes, int[][] outside, int minimum) {
        this.sizes = sizes;
        this.outside = outside;
        this.minimum = minimum;
        this.height = sizes.length;
        this.width = sizes[0].length;
        this.hidden = new BitSet[height];
    }

    /**
     * The figures to hide, one set of columns for each row.
     *
     * @param sizes the figures; the last column holds the totals of the rows, the last row those of the columns, all rows are equally long
     * @param minimum figures about fewer people are hidden; 0 is always shown
     */
    public static BitSet[] hidden(int[][] sizes, int minimum) {
        return hidden(sizes, sizes, minimum);
    }

    /**
     * The same for readers who know some of the people and take them out: what is left must be enough.
     *
     * @param outside how many of each figure are left at least, in the form of {@code sizes}
     */
    public static BitSet[] hidden(int[][] sizes, int[][] outside, int minimum) {
        var grid = new GridSuppression(sizes, outside, minimum);
        grid.hideSmall();
        boolean more;
        do {
            more = grid.hideOneMore();
        } while (more);
        return grid.hidden;
    }

    private void hideSmall() {
        for (int row = 0; row < height; row++) {
            hidden[row] = new BitSet();
            for (int column = 0; column < width; column++) {
                hidden[row].set(column, sizes[row][column] > 0 && outside[row][column] < minimum);
            }
        }
    }

    private boolean hideOneMore() {
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (hidden[row].get(column) && (protect(row, column) || fill(row, column))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Where the equations fix the figure, hides one that closes a cycle with it, else one that leads on from its row or column; the total of all, which is
     * worth most, only where nothing else is left.
     */
    private boolean protect(int row, int column) {
        BitSet left = joined(row, row, column);
        if (left.get(height + column)) {
            return false;
        }
        BitSet right = joined(height + column, row, column);
        BiPredicate<Integer, Integer> some = (r, c) -> r < height - 1 || c < width - 1;
        return hideSmallest(some.and(
                        (r, c) -> (left.get(r) && right.get(height + c)) || (right.get(r) && left.get(height + c))))
                || hideSmallest(some.and((r, c) -> r == row || c == column))
                || hideSmallest(some)
                || hideSmallest((r, c) -> true);
    }

    /** The rows and, behind them, the columns that hang together with the node by hidden figures, this one left out. */
    private BitSet joined(int node, int row, int column) {
        BitSet found = new BitSet();
        found.set(node);
        boolean grown = true;
        while (grown) {
            int before = found.cardinality();
            for (int r = 0; r < height; r++) {
                for (int c = 0; c < width; c++) {
                    boolean edge = hidden[r].get(c) && !(r == row && c == column);
                    if (edge && (found.get(r) || found.get(height + c))) {
                        found.set(r);
                        found.set(height + c);
                    }
                }
            }
            grown = found.cardinality() > before;
        }
        return found;
    }

    /** Where the hidden parts of a total that is shown are together few, hides one part more. */
    private boolean fill(int row, int column) {
        int inRow = 0;
        for (int part = 0; part < width - 1; part++) {
            inRow += hidden[row].get(part) ? outside[row][part] : 0;
        }
        if (column < width - 1 && !hidden[row].get(width - 1) && inRow < minimum) {
            return hideSmallest((r, c) -> r == row);
        }
        int inColumn = 0;
        for (int part = 0; part < height - 1; part++) {
            inColumn += hidden[part].get(column) ? outside[part][column] : 0;
        }
        if (row < height - 1 && !hidden[height - 1].get(column) && inColumn < minimum) {
            return hideSmallest((r, c) -> c == column);
        }
        return false;
    }

    /** Hides the smallest figure among those shown, parts before totals; {@code false} when there is none. */
    private boolean hideSmallest(BiPredicate<Integer, Integer> among) {
        int atRow = -1;
        int atColumn = -1;
        long best = Long.MAX_VALUE;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                boolean shown = sizes[row][column] > 0 && !hidden[row].get(column);
                int totals = (row == height - 1 ? 1 : 0) + (column == width - 1 ? 1 : 0);
                long cost = (long) totals * Integer.MAX_VALUE + sizes[row][column];
                if (shown && cost < best && among.test(row, column)) {
                    best = cost;
                    atRow = row;
                    atColumn = column;
                }
            }
        }
        if (atRow >= 0) {
            hidden[atRow].set(atColumn);
        }
        return atRow >= 0;
    }
}
