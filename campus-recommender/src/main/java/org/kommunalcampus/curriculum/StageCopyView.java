package org.kommunalcampus.curriculum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * What a person gave the employer of an accepted stage: modules and days, without reasons.
 *
 * @param from first day of the stage
 * @param until last day of the stage; the copy is forgotten the day after
 * @param readers whom the person gave it to
 */
@PersonalFacts
public record StageCopyView(
        LocalDate from, LocalDate until, Set<ReleasedTo> readers, Instant sentAt, List<Line> lines) {

    /** Keeps its own copies. */
    public StageCopyView {
        readers = Set.copyOf(readers);
        lines = List.copyOf(lines);
    }

    /** Whether the module is in it. */
    public boolean holds(ModuleId module) {
        return lines.stream().anyMatch(line -> line.module().equals(module));
    }

    /** A module with its first and last day. */
    public record Line(ModuleId module, LocalDate start, LocalDate end) {}
}
