package org.kommunalcampus.curriculum;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MinimumGroup;
import org.springframework.stereotype.Component;

/** Builds the curricula of a sample of people in two ways and compares them; nothing is stored. */
@Component
@RequiredArgsConstructor
class ImpactStudy {

    private static final int BATCH = 50;

    private final LearnerReader learners;
    private final ImpactSettings settings;

    /**
     * One way of planning.
     *
     * @param asIf what is different about each learner
     */
    record Scenario(PlanningContext context, UnaryOperator<Learner> asIf) {
        /** Planning as it is. */
        static Scenario asItIs(PlanningContext context) {
            return new Scenario(context, UnaryOperator.identity());
        }
    }

    /** What is known of people. */
    interface Sight {

        /** As far as it reaches, for these people. */
        Map<MemberId, Learner> of(Collection<MemberId> people, PlanningContext context);
    }

    /** Compares by all that the platform knows, for those who see no single person. */
    PlanImpact compare(Collection<MemberId> people, Scenario now, Scenario then) {
        return compare(people, now, then, learners::of);
    }

    /** Compares by what an employer knows of people anyway. */
    PlanImpact compareForEmployer(Collection<MemberId> people, Scenario now, Scenario then) {
        return compare(people, now, then, learners::knownToEmployer);
    }

    /** Compares for everybody, or for a sample of them that is the same each time; stops early when the time is over. */
    private PlanImpact compare(Collection<MemberId> people, Scenario now, Scenario then, Sight sight) {
        var tally = new ImpactTally();
        if (!MinimumGroup.maySee(people.size())) {
            return tally.impact(people.size());
        }
        List<MemberId> sample = sample(people.stream().sorted().toList());
        long end = System.nanoTime() + settings.time().toNanos();
        for (int start = 0; start < sample.size() && System.nanoTime() < end; start += BATCH) {
            compare(sample.subList(start, Math.min(start + BATCH, sample.size())), now, then, sight, tally);
        }
        return tally.impact(people.size());
    }

    private static void compare(List<MemberId> batch, Scenario now, Scenario then, Sight sight, ImpactTally tally) {
        Map<MemberId, Learner> before = sight.of(batch, now.context());
        Map<MemberId, Learner> after =
                now.context().policy().equals(then.context().policy()) ? before : sight.of(batch, then.context());
        before.forEach((member, learner) -> tally.add(
                now.context().plan(now.asIf().apply(learner)),
                then.context().plan(then.asIf().apply(after.getOrDefault(member, learner)))));
    }

    /** Evenly spread over the ids, which are random. */
    private List<MemberId> sample(List<MemberId> sorted) {
        int size = Math.min(sorted.size(), settings.sample());
        return IntStream.range(0, size)
                .mapToObj(i -> sorted.get((int) ((long) i * sorted.size() / size)))
                .toList();
    }
}
