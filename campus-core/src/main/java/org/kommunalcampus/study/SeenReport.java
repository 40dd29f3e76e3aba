package org.kommunalcampus.study;

import java.util.List;

/**
 * What a player reports. Reports may come twice, late and in any order.
 *
 * @param played parts of the film
 * @param opened that it was opened
 * @param read that it was read to its end
 */
public record SeenReport(List<PlayedParts.Part> played, boolean opened, boolean read) {

    private static final double LONGEST_SECONDS = 100_000;
    private static final int MOST_PARTS = 500;

    /** Keeps its own copy; more parts than any player reports at once are left out. */
    public SeenReport {
        played = played.stream().limit(MOST_PARTS).toList();
    }

    /** That it was opened. */
    public static SeenReport hasOpened() {
        return new SeenReport(List.of(), true, false);
    }

    /** That it was read to its end. */
    public static SeenReport hasRead() {
        return new SeenReport(List.of(), true, true);
    }

    /** A part of a film, in seconds; moments that are none count as the film's beginning. */
    public static PlayedParts.Part part(double from, double to) {
        return new PlayedParts.Part((int) Math.floor(10 * sane(from)), (int) Math.ceil(10 * sane(to)));
    }

    private static double sane(double seconds) {
        return Double.isFinite(seconds) ? Math.clamp(seconds, 0, LONGEST_SECONDS) : 0;
    }
}
