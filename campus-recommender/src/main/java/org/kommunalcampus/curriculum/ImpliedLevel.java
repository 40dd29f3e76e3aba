package org.kommunalcampus.curriculum;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That whoever has one competence on a level has another one, too, as people write it: {@code KOMMUNAL:DS4@5 > KOMMUNAL:DS3@4}.
 *
 * @param from reference of the competence that includes the other
 * @param fromLevel the level from which it does, 1 to 8
 * @param to reference of the competence included
 * @param toLevel the level to which it is included, 1 to 8
 */
public record ImpliedLevel(String from, int fromLevel, String to, int toLevel) {

    private static final Pattern LINE = Pattern.compile("(\\S+)@([1-8])\\s*>\\s*(\\S+)@([1-8])");

    /** As a line. */
    public String line() {
        return from + "@" + fromLevel + " > " + to + "@" + toLevel;
    }

    /** What the line says, empty if it says nothing that can be read. */
    public static Optional<ImpliedLevel> read(String line) {
        Matcher parts = LINE.matcher(line.strip());
        return parts.matches()
                ? Optional.of(new ImpliedLevel(
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        parts.group(3),
                        Integer.parseInt(parts.group(4))))
                : Optional.empty();
    }
}
