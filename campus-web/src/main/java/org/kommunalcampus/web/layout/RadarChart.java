package org.kommunalcampus.web.layout;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Geometry of the picture that compares actual and target levels: one axis per competence, clockwise from the top, the
 * centre (180, 180) is level 0 and the outer ring level 8. The drawing area is 360 units wide and high; coordinates are
 * rounded to a tenth.
 *
 * @param id unique within the page; the ids of title and description are built from it
 * @param rows the competences, 3 to 24; fewer make no area and more cannot be told apart
 */
public record RadarChart(String id, List<TargetActual> rows) {

    private static final int CENTRE = 180;
    private static final int RADIUS = 138;
    private static final int NUMBER_RADIUS = 160;
    private static final int RING_STEP = 2;

    public RadarChart {
        rows = List.copyOf(rows);
        if (!fits(rows.size())) {
            throw new IllegalArgumentException("a radar chart has 3 to 24 axes, not " + rows.size());
        }
    }

    /** Whether so many competences can be shown as a radar chart. */
    public static boolean fits(int competences) {
        return competences >= 3 && competences <= 24;
    }

    /** Outlines of the levels 2, 4, 6 and 8 as SVG points. */
    public List<String> rings() {
        return IntStream.iterate(RING_STEP, level -> level <= TargetActual.HIGHEST, level -> level + RING_STEP)
                .mapToObj(level -> outline(row -> level))
                .toList();
    }

    /** Outer ends of the axes. */
    public List<Point> spokes() {
        return IntStream.range(0, rows.size())
                .mapToObj(axis -> at(axis, RADIUS))
                .toList();
    }

    /** Outline of the actual levels as SVG points. */
    public String actual() {
        return outline(TargetActual::actual);
    }

    /** Outline of the target levels as SVG points. */
    public String target() {
        return outline(TargetActual::target);
    }

    /** Where the number of each axis stands. */
    public List<Point> numbers() {
        return IntStream.range(0, rows.size())
                .mapToObj(axis -> at(axis, NUMBER_RADIUS))
                .toList();
    }

    /** Where the actual level of each axis lies. */
    public List<Point> marks() {
        return IntStream.range(0, rows.size())
                .mapToObj(axis -> at(axis, radius(rows.get(axis).actual())))
                .toList();
    }

    /** How many competences are below their target. */
    public long gaps() {
        return rows.stream().filter(row -> row.missing() > 0).count();
    }

    private String outline(ToIntFunction<TargetActual> level) {
        return IntStream.range(0, rows.size())
                .mapToObj(axis -> at(axis, radius(level.applyAsInt(rows.get(axis)))))
                .map(point -> point.x() + "," + point.y())
                .collect(Collectors.joining(" "));
    }

    private static double radius(int level) {
        return (double) RADIUS * level / TargetActual.HIGHEST;
    }

    private Point at(int axis, double radius) {
        double angle = 2 * Math.PI * axis / rows.size();
        return new Point(tenth(CENTRE + radius * Math.sin(angle)), tenth(CENTRE - radius * Math.cos(angle)));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** A place in the drawing area; x grows to the right, y downwards. */
    public record Point(double x, double y) {}
}
