package org.kommunalcampus.curriculum.engine.plan;

import java.util.List;

/**
 * The plan of one learner: a value, equal to another one exactly if nothing a person can see or a rebuild depends on
 * differs. Everything is sorted, so that equal inputs give equal documents.
 *
 * @param entries what to learn, in order
 * @param uncovered gaps that stay open
 * @param impossible obligations that cannot be met
 * @param conflicts what people have to settle
 * @param weeks learning time of every week in which something is planned
 * @param touched what the plan depends on
 */
public record Curriculum(
        List<Entry> entries,
        List<UncoveredGap> uncovered,
        List<ImpossibleObligation> impossible,
        List<Conflict> conflicts,
        List<WeekLoad> weeks,
        Totals totals,
        Touched touched) {
    public Curriculum {
        entries = List.copyOf(entries);
        uncovered = List.copyOf(uncovered);
        impossible = List.copyOf(impossible);
        conflicts = List.copyOf(conflicts);
        weeks = List.copyOf(weeks);
    }

    /** The same plan that depends on something else. */
    public Curriculum touching(Touched others) {
        return new Curriculum(entries, uncovered, impossible, conflicts, weeks, totals, others);
    }
}
