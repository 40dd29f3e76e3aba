package org.kommunalcampus.curriculum;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * Which competences include others, as decided at a time.
 *
 * @param text one line each, like {@code KOMMUNAL:DS4@5 > KOMMUNAL:DS3@4}
 * @param savedBy whose decision it was
 */
public record ImplicationsVersion(int version, String text, Instant savedAt, String savedBy) {

    /** The lines that say something. */
    Stream<String> lines() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
