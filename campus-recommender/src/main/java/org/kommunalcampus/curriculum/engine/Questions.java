package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kommunalcampus.curriculum.engine.plan.OpenQuestion;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/**
 * Lists what to ask the learner: each competence of which somebody asks a level, nobody knows whether the learner has it, and a
 * module could teach it. The answer that decides on most weight per hour comes first.
 */
final class Questions {
    private static final Comparator<Valued> MOST_DECISIVE = Comparator.comparingLong((Valued valued) -> -valued.value)
            .thenComparing(valued -> valued.question.competence().value());

    private final Situation situation;
    private final CompetenceGaps needs;
    private final DependencyNotes notes;
    private final Eligibility eligibility;

    private record Valued(OpenQuestion question, long value) {}

    Questions(Situation situation, CompetenceGaps needs, DependencyNotes notes) {
        this.situation = situation;
        this.needs = needs;
        this.notes = notes;
        eligibility = new Eligibility(situation);
    }

    /** The questions, the most decisive first. */
    List<OpenQuestion> list() {
        var valued = new ArrayList<Valued>();
        for (var gap : needs.unknown()) {
            int quickest = gap.competence() < 0 ? -1 : quickest(gap);
            if (quickest < 0) {
                notes.idleQuestion(gap);
            } else {
                notes.question(gap.competence(), gap.actual(), quickest);
                valued.add(new Valued(question(gap), value(gap, quickest)));
            }
        }
        valued.sort(MOST_DECISIVE);
        return valued.stream().map(Valued::question).toList();
    }

    private OpenQuestion question(CompetenceGaps.Gap gap) {
        return new OpenQuestion(
                gap.id(), gap.target(), gap.actual(), situation.knowledge(gap.id()), gap.requirements());
    }

    private long value(CompetenceGaps.Gap gap, int module) {
        int level = Math.min(gap.target(), situation.taughtTo(module, gap.competence()));
        return 1000
                * gap.weights()[level]
                / Math.max(1, situation.module(module).minutes());
    }

    /** The shortest module that leads further and may be proposed, -1 if there is none. */
    private int quickest(CompetenceGaps.Gap gap) {
        int best = -1;
        var catalogue = situation.catalogue();
        for (int i = 0; i < catalogue.providerCount(gap.competence()); i++) {
            int module = catalogue.provider(gap.competence(), i);
            boolean shorter = best < 0 || catalogue.minutes(module) < catalogue.minutes(best);
            if (shorter
                    && situation.taughtTo(module, gap.competence()) > gap.actual()
                    && eligibility.obstacle(module) == null) {
                best = module;
            }
        }
        return best;
    }
}
