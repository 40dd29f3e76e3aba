package org.kommunalcampus.curriculum.engine.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one learner: a value, equal to another one exactly if nothing a person can see or a rebuild depends on
 * differs. Everything is sorted, so that equal inputs give equal documents.
 *
 * @param entries what to learn in the current stage, in order
 * @param uncovered gaps that stay open after the year that follows
 * @param impossible obligations that cannot be met
 * @param conflicts what people have to settle
 * @param weeks learning time of every week in which something is planned
 * @param dependencies what the plan depends on
 * @param next what to learn in the year after, each after all that it rests on
 * @param stages sums by stage
 * @param questions what to ask the learner, the answer that changes most first
 */
public record Curriculum(
        List<Entry> entries,
        List<UncoveredGap> uncovered,
        List<ImpossibleObligation> impossible,
        List<Conflict> conflicts,
        List<WeekLoad> weeks,
        Totals totals,
        PlanDependencies dependencies,
        @Nullable List<NextEntry> next,
        @Nullable List<StageSum> stages,
        @Nullable List<OpenQuestion> questions) {
    public Curriculum {
        entries = List.copyOf(entries);
        uncovered = List.copyOf(uncovered);
        impossible = List.copyOf(impossible);
        conflicts = List.copyOf(conflicts);
        weeks = List.copyOf(weeks);
        next = next == null ? List.of() : List.copyOf(next);
        stages = stages == null ? List.of() : List.copyOf(stages);
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    /** What to learn in the year after, each after all that it rests on; empty in plans of older versions. */
    @Override
    public List<NextEntry> next() {
        return Objects.requireNonNull(next);
    }

    /** Sums by stage; empty in plans of older versions. */
    @Override
    public List<StageSum> stages() {
        return Objects.requireNonNull(stages);
    }

    /** What to ask the learner, the answer that changes most first; empty in plans of older versions. */
    @Override
    public List<OpenQuestion> questions() {
        return Objects.requireNonNull(questions);
    }

    /** The same plan that depends on something else. */
    public Curriculum dependingOn(PlanDependencies others) {
        return new Curriculum(
                entries, uncovered, impossible, conflicts, weeks, totals, others, next, stages, questions);
    }
}
