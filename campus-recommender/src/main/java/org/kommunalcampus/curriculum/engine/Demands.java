package org.kommunalcampus.curriculum.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.rule.Candidate;
import org.kommunalcampus.curriculum.engine.rule.CoreOfJob;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * How urgent and how useful each chosen module is: by the gaps that it closes first, by who obliges the learner to it, and by
 * all that rests on it.
 */
final class Demands {
    private final boolean[] begun;
    private final boolean[] mandatory;
    private final int[] due;
    private final int[] bindingDue;
    private final long[] usefulness;
    private final int[] importance;
    private final int[] core;
    private final Policy policy;

    Demands(
            Situation situation,
            RelevantCatalogue relevant,
            CompetenceGaps needs,
            Obligations obligations,
            Draft draft,
            EarliestClosures timed,
            Supports supports) {
        var pool = relevant.pool;
        begun = pool.flags(relevant.size);
        mandatory = pool.flags(relevant.size);
        due = pool.ints(relevant.size, Integer.MAX_VALUE);
        bindingDue = pool.ints(relevant.size, Integer.MAX_VALUE);
        usefulness = pool.longs(relevant.size, 0);
        importance = pool.ints(relevant.size);
        core = pool.ints(relevant.size);
        policy = situation.policy();
        for (int i = 0; i < supports.count(); i++) {
            int m = supports.module(i);
            var id = situation.module(relevant.module[m]).id();
            var enrolment = situation.enrolment(id);
            begun[m] = enrolment != null && enrolment.begun();
            for (var obligation : obligations.of(id)) {
                ask(m, obligation.kind(), obligation.due());
            }
        }
        for (var gap : needs.gaps()) {
            if (gap.competence() >= 0) {
                int c = relevant.numberOfCompetence(gap.competence());
                spread(situation, gap, c, Math.min(draft.level(c), relevant.target[c]), timed);
            }
        }
        for (int i = 0; i < supports.count(); i++) {
            int m = supports.module(i);
            usefulness[m] = usefulness[m] * 1000 / Math.max(1, relevant.minutes[m]);
        }
        for (int i = supports.count() - 1; i >= 0; i--) {
            inherit(supports.module(i), supports);
        }
    }

    /** Day by which a duty or an assignment wants the module done, {@link Integer#MAX_VALUE} if open. */
    int bindingDue(int m) {
        return bindingDue[m];
    }

    /** Day by which anybody wants the module done, {@link Integer#MAX_VALUE} if open. */
    int due(int m) {
        return due[m];
    }

    /** The module as the rules of precedence see it. */
    Candidate candidate(int m) {
        return new Ranked(begun[m], mandatory[m], importance[m], due[m], core[m], usefulness[m]);
    }

    private record Ranked(boolean begun, boolean mandatory, int importance, int due, int core, long usefulness)
            implements Candidate {}

    private void spread(Situation situation, CompetenceGaps.Gap gap, int c, int reached, EarliestClosures timed) {
        for (int level = gap.actual() + 1; level <= reached; level++) {
            usefulness[timed.via(c, level)] += gap.weights()[level] - gap.weights()[level - 1];
        }
        for (var requirement : gap.requirements()) {
            int level = Math.min(requirement.level(), reached);
            if (level > gap.actual()) {
                int m = timed.via(c, level);
                ask(m, requirement.kind(), requirement.due());
                core[m] = Math.max(core[m], CoreOfJob.share(situation, requirement));
            }
        }
    }

    private void ask(int m, @Nullable RequirementOrigin kind, @Nullable LocalDate until) {
        boolean binding = kind != null && kind.binding();
        mandatory[m] |= binding;
        importance[m] = Math.max(importance[m], kind == null ? 0 : policy.weight(kind));
        if (until != null) {
            due[m] = Math.min(due[m], Chances.day(until));
            if (binding) {
                bindingDue[m] = Math.min(bindingDue[m], Chances.day(until));
            }
        }
    }

    private void inherit(int m, Supports supports) {
        for (int i = 0; i < supports.count(m); i++) {
            int support = supports.of(m, i);
            mandatory[support] |= mandatory[m];
            due[support] = Math.min(due[support], due[m]);
            importance[support] = Math.max(importance[support], importance[m]);
            core[support] = Math.max(core[support], core[m]);
            usefulness[support] = Math.max(usefulness[support], usefulness[m]);
        }
    }
}
