package org.kommunalcampus.topics;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.needs.GridSuppression;
import org.kommunalcampus.shared.RegionId;

/** Who lacks one competence, by region and level, without the figures that would give small groups away. */
final class CompetenceDemand {

    private final List<RegionId> regions;
    private final List<Integer> levels;
    private final int[][] sizes;
    private final BitSet[] hidden;

    private CompetenceDemand(
            List<RegionId> regions, List<Integer> levels, int[][] sizes, int[][] outside, int minimum) {
        this.regions = regions;
        this.levels = levels;
        this.sizes = sizes;
        this.hidden = GridSuppression.hidden(sizes, outside, minimum);
    }

    static CompetenceDemand of(List<DemandCell> cells, int minimum) {
        List<RegionId> regions = List.copyOf(
                cells.stream().map(DemandCell::region).collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
        List<Integer> levels =
                List.copyOf(cells.stream().map(DemandCell::level).collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
        int[][] sizes = new int[regions.size() + 1][levels.size() + 1];
        int[][] largest = new int[regions.size() + 1][levels.size() + 1];
        for (DemandCell cell : cells) {
            int row = regions.indexOf(cell.region());
            int column = levels.indexOf(cell.level());
            sizes[row][column] += cell.learners();
            largest[row][column] += cell.inLargest();
            largest[row][levels.size()] += cell.inLargest();
            sizes[row][levels.size()] += cell.learners();
            sizes[regions.size()][column] += cell.learners();
            sizes[regions.size()][levels.size()] += cell.learners();
        }
        return new CompetenceDemand(regions, levels, sizes, outside(sizes, largest), minimum);
    }

    /**
     * At least how many learners are left of each figure when those of one municipality are taken out: it lies in one region, and of a sum over levels it has no more than the
     * largest ones of all levels together.
     */
    private static int[][] outside(int[][] sizes, int[][] largest) {
        int total = sizes.length - 1;
        int[][] outside = new int[sizes.length][];
        for (int column = 0; column < sizes[total].length; column++) {
            for (int row = 0; row < total; row++) {
                largest[total][column] = Math.max(largest[total][column], largest[row][column]);
            }
        }
        for (int row = 0; row < sizes.length; row++) {
            outside[row] = new int[sizes[row].length];
            for (int column = 0; column < sizes[row].length; column++) {
                outside[row][column] = Math.max(0, sizes[row][column] - largest[row][column]);
            }
        }
        return outside;
    }

    /** The learners of the region of whom the level is asked, all of them for {@code null}; hidden where they are too few to be told. */
    Headcount learners(@Nullable RegionId region, @Nullable Integer level) {
        int row = region == null ? regions.size() : regions.indexOf(region);
        int column = level == null ? levels.size() : levels.indexOf(level);
        if (row < 0 || column < 0) {
            return Headcount.NOBODY;
        }
        return hidden[row].get(column) ? Headcount.HIDDEN : Headcount.of(sizes[row][column]);
    }

    /** The learners of the region by each level that is asked of anybody. */
    Map<Integer, Headcount> byLevel(@Nullable RegionId region) {
        Map<Integer, Headcount> found = new TreeMap<>();
        levels.forEach(level -> found.put(level, learners(region, level)));
        found.values().removeIf(Headcount.NOBODY::equals);
        return found;
    }

    /** The learners of whom the level is asked by region. */
    Map<RegionId, Headcount> byRegion(@Nullable Integer level) {
        Map<RegionId, Headcount> found = new TreeMap<>();
        regions.forEach(region -> found.put(region, learners(region, level)));
        found.values().removeIf(Headcount.NOBODY::equals);
        return found;
    }
}
