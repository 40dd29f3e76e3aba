package org.kommunalcampus.curriculum;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.curriculum.engine.PlanSense;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.rule.Situation;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MinimumGroup;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether people would follow their plans, in sum, for the operator, who keeps the rules by which they are made. */
@UseCase
@RequiredArgsConstructor
public class PlanFigures {

    private static final int SAMPLE = 2_000;
    private static final int CHUNK = 500;

    private final StoredPlans plans;
    private final LearnerReader learners;
    private final PlanningContexts contexts;

    /** Figures of up to {@value #SAMPLE} plans as they are stored, others every day; empty if there are fewer than the minimum group. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<PathFigures> read(Caller caller) {
        caller.requireOperator();
        PlanningContext context = contexts.current();
        List<MemberId> sample = plans.sample(first(context.today()), SAMPLE);
        List<PlanSense> senses = new ArrayList<>(sample.size());
        for (int start = 0; start < sample.size(); start += CHUNK) {
            look(sample.subList(start, Math.min(start + CHUNK, sample.size())), context, senses);
        }
        return senses.size() < MinimumGroup.SIZE ? Optional.empty() : Optional.of(PathFigures.of(senses));
    }

    private void look(List<MemberId> members, PlanningContext context, List<PlanSense> senses) {
        Map<MemberId, Curriculum> current = plans.currentOf(members);
        Map<MemberId, Learner> known = learners.of(current.keySet(), context);
        current.forEach((member, plan) -> {
            Learner learner = known.get(member);
            if (learner != null) {
                senses.add(PlanSense.of(
                        plan,
                        new Situation(context.catalogue(), learner.snapshot(), learner.policy(), context.today())));
            }
        });
    }

    /** Ids are random, so that whoever comes after a place among them is a sample. */
    private static MemberId first(LocalDate today) {
        return new MemberId(
                UUID.nameUUIDFromBytes(Long.toString(today.toEpochDay()).getBytes(StandardCharsets.UTF_8)));
    }
}
