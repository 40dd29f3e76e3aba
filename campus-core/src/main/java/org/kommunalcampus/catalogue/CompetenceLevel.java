package org.kommunalcampus.catalogue;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;

/**
 * A competence at a level, as a module teaches or presupposes it.
 *
 * @param assumed whether the source named no level and the platform's default was taken
 */
public record CompetenceLevel(CompetenceId competence, Level level, boolean assumed) {

    /** A level that the source stated. */
    public static CompetenceLevel stated(CompetenceId competence, int level) {
        return new CompetenceLevel(competence, new Level(level), false);
    }

    /** Each competence at its highest level, by competence. */
    static List<CompetenceLevel> highest(Stream<CompetenceLevel> levels) {
        return List.copyOf(levels.collect(Collectors.toMap(
                        CompetenceLevel::competence,
                        level -> level,
                        (one, other) -> one.level().compareTo(other.level()) >= 0 ? one : other,
                        TreeMap::new))
                .values());
    }
}
