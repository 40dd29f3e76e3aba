package org.kommunalcampus.curriculum;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MinimumGroup;

/**
 * What a change would do to curricula, in numbers about no fewer than {@value MinimumGroup#SIZE} people. Numbers are of the people examined;
 * {@link #extrapolated} carries them to all.
 *
 * @param people whom the question is about; 0 where they are too few to say how many
 * @param examined people whose curricula were built both ways, a sample where there are many; 0 where there are too few to tell anything
 * @param changed curricula that would be others; {@code null} for some, but too few to say how many
 * @param effect what changes in them; {@code null} where nothing or too little does
 */
public record PlanImpact(
        int people,
        int examined,
        @Nullable Integer changed,
        @Nullable Effect effect) {

    /** The answer about people who are too few; it does not say how many. */
    static PlanImpact ofTooFew() {
        return new PlanImpact(0, 0, null, null);
    }

    /** Whether there are too few people to tell anything. */
    public boolean isTooSmall() {
        return examined == 0 && changed == null;
    }

    /** Whether a sample was examined. */
    public boolean isSample() {
        return examined < people;
    }

    /** What a number of the people examined is for all people, rounded. */
    public long extrapolated(long number) {
        return examined == 0 ? 0 : Math.round((double) number * people / examined);
    }

    /**
     * What changes. A sum is {@code null} where too few people make it up, or too few of them see it change.
     *
     * @param minutes learning time of the curricula
     * @param cents known fees of the curricula
     * @param late entries that end after they are due
     * @param gaps gaps that stay open
     * @param gained modules that come into most curricula, most first
     * @param lost modules that leave most curricula, most first
     */
    public record Effect(
            @Nullable Sum minutes,
            @Nullable Sum cents,
            @Nullable Sum late,
            @Nullable Sum gaps,
            List<ModuleCount> gained,
            List<ModuleCount> lost) {

        /** Keeps its own copies of the lists. */
        public Effect {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
        }
    }

    /**
     * A sum over the people examined, before and after.
     *
     * @param split how many people have less, the same and more; {@code null} where one of these groups is too small
     */
    public record Sum(long before, long after, @Nullable Split split) {

        /** How much more it is after. */
        public long difference() {
            return after - before;
        }
    }

    /** How many people have less, the same and more. */
    public record Split(int less, int same, int more) {}

    /** A module and how many curricula it would enter or leave. */
    public record ModuleCount(ModuleId module, int plans) {}
}
