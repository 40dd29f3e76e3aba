package org.kommunalcampus.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GridSuppressionTest {

    private static final int MINIMUM = 10;

    @Test
    void figuresOfLargeGroupsAreShown() {
        BitSet[] hidden = GridSuppression.hidden(totalled(new int[][] {{20, 30}, {40, 0}}), MINIMUM);

        assertThat(hidden).allMatch(BitSet::isEmpty);
    }

    @Test
    void aSmallFigureTakesOthersWithItSoThatNobodyReckonsIt() {
        BitSet[] hidden = GridSuppression.hidden(totalled(new int[][] {{5, 30}, {40, 50}}), MINIMUM);

        assertThat(hidden[0].get(0)).isTrue();
        assertThat(hidden[0].cardinality() + hidden[1].cardinality() + hidden[2].cardinality())
                .isEqualTo(4);
    }

    @Test
    void whenAllAreFewNothingIsShown() {
        BitSet[] hidden = GridSuppression.hidden(totalled(new int[][] {{2, 3}}), MINIMUM);

        assertThat(hidden).allMatch(row -> row.cardinality() == 3);
    }

    @Test
    void nobodyIsShown() {
        assertThat(GridSuppression.hidden(new int[][] {{0}}, MINIMUM)[0].isEmpty())
                .isTrue();
    }

    @Test
    void theEquationsOfRowsAndColumnsFixNoHiddenFigure() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 2000; run++) {
            int[][] sizes = totalled(anyGrid(random));
            BitSet[] hidden = GridSuppression.hidden(sizes, MINIMUM);

            assertThat(fixed(sizes, hidden)).as("seed %d, run %d", seed, run).isEmpty();
        }
    }

    @Test
    void whoKnowsOneMunicipalityReckonsNoSmallFigure() {
        long seed = Long.getLong("campus.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int run = 0; run < 2000; run++) {
            int[][] parts = anyGrid(random);
            int[][] known = new int[parts.length][parts[0].length];
            int place = random.nextInt(parts.length);
            for (int column = 0; column < known[place].length; column++) {
                known[place][column] = random.nextInt(parts[place][column] + 1);
            }
            int[][] sizes = totalled(parts);
            int[][] left = totalled(parts);
            int[][] own = totalled(known);
            for (int row = 0; row < left.length; row++) {
                for (int column = 0; column < left[row].length; column++) {
                    left[row][column] -= own[row][column];
                }
            }
            BitSet[] hidden = GridSuppression.hidden(sizes, left, MINIMUM);

            String as = "seed " + seed + ", run " + run;
            for (int row = 0; row < left.length; row++) {
                for (int column = 0; column < left[row].length; column++) {
                    assertThat(sizes[row][column] == 0 || left[row][column] >= MINIMUM || hidden[row].get(column))
                            .as(as)
                            .isTrue();
                }
            }
            assertThat(fixed(sizes, hidden)).as(as).isEmpty();
        }
    }

    private static int[][] anyGrid(Random random) {
        int[][] parts = new int[1 + random.nextInt(5)][1 + random.nextInt(5)];
        for (int[] row : parts) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 15 : 200);
            }
        }
        return parts;
    }

    private static int[][] totalled(int[][] parts) {
        int width = parts[0].length;
        int[][] sizes = new int[parts.length + 1][width + 1];
        for (int row = 0; row < parts.length; row++) {
            for (int column = 0; column < width; column++) {
                sizes[row][column] = parts[row][column];
                sizes[row][width] += parts[row][column];
                sizes[parts.length][column] += parts[row][column];
                sizes[parts.length][width] += parts[row][column];
            }
        }
        return sizes;
    }

    /** The hidden figures that elimination of the equations leaves alone in one of them. */
    private static List<String> fixed(int[][] sizes, BitSet[] hidden) {
        int width = sizes[0].length;
        double[][] equations = new double[sizes.length + width][sizes.length * width];
        for (int row = 0; row < sizes.length; row++) {
            for (int column = 0; column < width; column++) {
                if (hidden[row].get(column)) {
                    equations[row][row * width + column] = column == width - 1 ? -1 : 1;
                    equations[sizes.length + column][row * width + column] = row == sizes.length - 1 ? -1 : 1;
                }
            }
        }
        reduce(equations);
        List<String> found = new ArrayList<>();
        for (double[] equation : equations) {
            List<Integer> left = new ArrayList<>();
            for (int at = 0; at < equation.length; at++) {
                if (Math.abs(equation[at]) > 1e-9) {
                    left.add(at);
                }
            }
            if (left.size() == 1) {
                int at = left.getFirst();
                found.add(at / width + "/" + at % width + " of " + sizes[at / width][at % width]);
            }
        }
        return found;
    }

    private static void reduce(double[][] equations) {
        int pivot = 0;
        for (int at = 0; at < equations[0].length && pivot < equations.length; at++) {
            int best = pivot;
            for (int row = pivot; row < equations.length; row++) {
                best = Math.abs(equations[row][at]) > Math.abs(equations[best][at]) ? row : best;
            }
            if (Math.abs(equations[best][at]) < 1e-9) {
                continue;
            }
            double[] swapped = equations[best];
            equations[best] = equations[pivot];
            equations[pivot] = swapped;
            for (int row = 0; row < equations.length; row++) {
                double factor = row == pivot ? 0 : equations[row][at] / swapped[at];
                for (int column = 0; factor != 0 && column < swapped.length; column++) {
                    equations[row][column] -= factor * swapped[column];
                }
            }
            pivot++;
        }
    }
}
