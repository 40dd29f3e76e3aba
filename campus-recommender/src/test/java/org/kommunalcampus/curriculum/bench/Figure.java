package org.kommunalcampus.curriculum.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param name e.g. {@code plan.p50}, with the size in brackets where several are measured: {@code plan.p50[200 modules]}
 * @param goal what was aimed at, null where nothing was
 * @param remark how it came about where the name does not say it, empty for nothing
 */
record Figure(
        String name, double value, String unit, @Nullable Goal goal, String remark) {

    /**
     * What a figure should be.
     *
     * @param atMost an upper bound, else a lower one
     */
    record Goal(double bound, boolean atMost) {
        boolean metBy(double value) {
            return atMost ? value <= bound : value >= bound;
        }

        @Override
        public String toString() {
            return (atMost ? "≤ " : "≥ ") + number(bound);
        }
    }

    /** Whether the goal is met; true where there is none. */
    boolean fine() {
        return goal == null || goal.metBy(value);
    }

    /** The line that is printed: {@code name = value unit}, then goal and remark. */
    String line() {
        var line = new StringBuilder(name)
                .append(" = ")
                .append(number(value))
                .append(' ')
                .append(unit);
        if (goal != null) {
            line.append("   # goal ").append(goal).append(fine() ? ": met" : ": not met");
        }
        if (!remark.isEmpty()) {
            line.append(goal == null ? "   # " : "; ").append(remark);
        }
        return line.toString();
    }

    /** A row of a Markdown table. */
    String row() {
        String aim = goal == null ? "" : goal + (fine() ? " ✓" : " ✗");
        return "| `" + name + "` | " + number(value) + " | " + unit + " | " + aim + " | " + remark + " |";
    }

    /** Three significant digits, all of them before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        int digits = size == 0 || size >= 100 ? 0 : (int) Math.clamp(2 - Math.floor(Math.log10(size)), 0, 4);
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
