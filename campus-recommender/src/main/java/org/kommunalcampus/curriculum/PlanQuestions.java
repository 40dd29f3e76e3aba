package org.kommunalcampus.curriculum;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which of a plan's open questions are worth asking. */
@UseCase
@RequiredArgsConstructor
public class PlanQuestions {

    /** Each question costs two plans; what comes after so many is asked for once these are answered. */
    private static final int MOST = 20;

    private final PlanningContexts contexts;
    private final LearnerReader learners;

    /**
     * The open questions of the caller's own plan whose answer alone could change the modules of the current stage, the most decisive first: with nothing or with all
     * that is asked for, the stage would be another one. As of now, of at most the first {@value #MOST} questions.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<OpenQuestion> decisive(Caller caller, MemberId member) {
        caller.requireSelf(member);
        PlanningContext context = contexts.current();
        Learner learner = learners.of(List.of(member), context).get(member);
        return learner == null ? List.of() : decisive(context, learner);
    }

    static List<OpenQuestion> decisive(PlanningContext context, Learner learner) {
        Curriculum plan = context.plan(learner);
        Set<ModuleId> now = stage(plan);
        return plan.questions().stream()
                .limit(MOST)
                .filter(question -> !now.equals(stage(context.plan(learner.knowing(question.competence(), 0))))
                        || !now.equals(stage(context.plan(learner.knowing(question.competence(), question.target())))))
                .toList();
    }

    static Set<ModuleId> stage(Curriculum plan) {
        return plan.entries().stream().map(Entry::module).collect(Collectors.toUnmodifiableSet());
    }
}
