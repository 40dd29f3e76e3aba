package org.kommunalcampus.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a film that somebody has seen: a set of moments, so that order, repetition and overlap of what is reported change nothing, and nothing that
 * was seen is ever lost. Counted in tenths of seconds.
 *
 * @param parts sorted, without overlap
 */
public record PlayedParts(List<Part> parts) {

    /** Nothing. */
    public static final PlayedParts NONE = new PlayedParts(List.of());

    private static final Pattern PART = Pattern.compile("(\\d{1,7})-(\\d{1,7})");

    /**
     * One part.
     *
     * @param from first tenth of a second
     * @param to the first tenth that does not belong to it any more
     */
    public record Part(int from, int to) {}

    /** Keeps what is kept as text; anything else is left out. */
    static PlayedParts of(@Nullable String text) {
        return text == null
                ? NONE
                : of(
                        PART.matcher(text)
                                .results()
                                .map(part ->
                                        new Part(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)))),
                        Integer.MAX_VALUE);
    }

    /** The same with more parts, as far as they lie within the film. */
    public PlayedParts plus(List<Part> more, int seconds) {
        return of(Stream.concat(parts.stream(), more.stream()), seconds * 10);
    }

    /** How many tenths of seconds were seen. */
    public int tenths() {
        return parts.stream().mapToInt(part -> part.to() - part.from()).sum();
    }

    /** How much of a film of that length was seen, 0 to 100; 0 where the length is not known. */
    public int percentOf(int seconds) {
        return seconds <= 0 ? 0 : (int) Math.min(100, 10L * tenths() / seconds);
    }

    /** As it is kept. */
    String text() {
        return parts.stream().map(part -> part.from() + "-" + part.to()).collect(Collectors.joining(","));
    }

    private static PlayedParts of(Stream<Part> stated, int end) {
        List<Part> sorted = stated.map(part -> new Part(Math.max(0, part.from()), Math.min(end, part.to())))
                .filter(part -> part.to() > part.from())
                .sorted(Comparator.comparingInt(Part::from))
                .toList();
        List<Part> joined = new ArrayList<>();
        for (Part part : sorted) {
            Part last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || part.from() > last.to()) {
                joined.add(part);
            } else {
                joined.set(joined.size() - 1, new Part(last.from(), Math.max(last.to(), part.to())));
            }
        }
        return new PlayedParts(List.copyOf(joined));
    }
}
