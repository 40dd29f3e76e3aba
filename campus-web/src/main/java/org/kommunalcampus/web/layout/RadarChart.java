package org.kommunalcampus.web.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Geometry of the picture that compares actual and target levels: one axis per competence, clockwise from the top, the
 * centre (180, 180) is level 0 and the outer ring level 8. The rings lie in an area of 360 units, names outside of it; coordinates are
 * rounded to a tenth.
 *
 * @param id unique within the page; the ids of title and description are built from it
 * @param rows the competences, 3 to 12; fewer make no area and the names of more find no room
 */
public record RadarChart(String id, List<TargetActual> rows) {

    private static final int CENTRE = 180;
    private static final int RADIUS = 138;
    private static final int LABEL_RADIUS = 152;
    private static final int LINE = 14;
    private static final int BEYOND = 22;
    private static final int LINE_HEIGHT = 21;
    private static final double NEAR_THE_MIDDLE = 20;
    private static final int RING_STEP = 2;

    public RadarChart {
        rows = List.copyOf(rows);
        if (!fits(rows.size())) {
            throw new IllegalArgumentException("a radar chart has 3 to 12 axes, not " + rows.size());
        }
    }

    /** Whether so many competences can be shown as a radar chart. */
    public static boolean fits(int competences) {
        return competences >= 3 && competences <= 12;
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

    /** The name of each axis, in two lines at most, outside of the outer ring. */
    public List<Label> labels() {
        return IntStream.range(0, rows.size())
                .mapToObj(axis ->
                        label(at(axis, LABEL_RADIUS), lines(rows.get(axis).competence())))
                .toList();
    }

    private static Label label(Point place, List<String> lines) {
        double aside = place.x() - CENTRE;
        String anchor = Math.abs(aside) < NEAR_THE_MIDDLE ? "middle" : aside > 0 ? "start" : "end";
        double first = place.y() + 6 - (lines.size() - 1) / 2.0 * LINE_HEIGHT;
        double clear = !anchor.equals("middle") ? 0 : place.y() < CENTRE ? -BEYOND : BEYOND;
        return new Label(place.x(), tenth(first + clear), anchor, lines);
    }

    /** Whole words, as far as they go into two lines; what is left out shows as an ellipsis. */
    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : name.split(" ")) {
            boolean fits = line.isEmpty() || line.length() + 1 + word.length() <= LINE;
            if (!fits && lines.size() == 1) {
                line.append(" …");
                break;
            }
            if (!fits) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word));
        }
        lines.add(line.toString());
        return lines;
    }

    private static String cut(String word) {
        return word.length() <= LINE ? word : word.substring(0, LINE - 1) + "…";
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

    /** A name of an axis: where its first line begins, ends or has its middle, and its lines, 21 units high each. */
    public record Label(double x, double y, String anchor, List<String> lines) {}

    /** A place in the drawing area; x grows to the right, y downwards. */
    public record Point(double x, double y) {}
}
