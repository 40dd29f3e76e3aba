package org.kommunalcampus.curriculum.engine.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.Knowledge;
import org.kommunalcampus.curriculum.engine.input.Lapse;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.PathPolicy.Unknown;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;

/**
 * What the learner can, and how that is known. What is stated stands; a proof is raised by what other known levels include; where
 * nothing is stated, what is included counts, and failing that what the job lets assume.
 */
final class KnownLevels {
    private static final Level NOTHING = new Level(0, Knowledge.UNKNOWN);

    private final Policy policy;
    private final LocalDate today;
    private final Map<CompetenceId, Level> levels = new HashMap<>();

    private record Level(int level, Knowledge knowledge) {}

    /**
     * Works out what is known.
     *
     * @param lapses those that count already
     */
    KnownLevels(
            CatalogueSnapshot catalogue,
            LearnerSnapshot learner,
            Policy policy,
            LocalDate today,
            Collection<Lapse> lapses) {
        this.policy = policy;
        this.today = today;
        learner.levels()
                .forEach((competence, level) -> levels.put(
                        competence,
                        new Level(
                                level,
                                learner.attested().contains(competence)
                                        ? Knowledge.ATTESTED
                                        : Knowledge.SELF_ASSESSED)));
        for (var lapse : lapses) {
            levels.computeIfPresent(
                    lapse.competence(),
                    (competence, known) -> new Level(Math.min(known.level, lapse.level()), known.knowledge));
        }
        imply(catalogue);
        if (policy.path().unknown() != Unknown.NOTHING) {
            learner.requirements().forEach(this::assume);
        }
    }

    int level(CompetenceId competence) {
        return levels.getOrDefault(competence, NOTHING).level;
    }

    Knowledge knowledge(CompetenceId competence) {
        return levels.getOrDefault(competence, NOTHING).knowledge;
    }

    /** The competences of which something is known or assumed. */
    Collection<CompetenceId> competences() {
        return levels.keySet();
    }

    /** Whether what is asked may be planned without asking the learner first. */
    boolean plannable(CompetenceRequirement requirement) {
        var unknown = policy.path().unknown();
        var knowledge = knowledge(requirement.competence());
        return knowledge.known()
                || unknown == Unknown.NOTHING
                || requirement.kind().binding()
                || isNew(requirement)
                || (unknown == Unknown.ASSUME && knowledge == Knowledge.ASSUMED);
    }

    private void imply(CatalogueSnapshot catalogue) {
        boolean raised;
        do {
            raised = false;
            for (var implication : catalogue.implications()) {
                var known = levels.getOrDefault(implication.to(), NOTHING);
                boolean open = known.knowledge != Knowledge.SELF_ASSESSED && known.level < implication.toLevel();
                if (open && level(implication.from()) >= implication.fromLevel()) {
                    levels.put(implication.to(), new Level(implication.toLevel(), Knowledge.IMPLIED));
                    raised = true;
                }
            }
        } while (raised);
    }

    private void assume(CompetenceRequirement requirement) {
        boolean job = requirement.kind() == RequirementOrigin.JOB_PROFILE;
        boolean open = !knowledge(requirement.competence()).known() && requirement.level() > 1;
        boolean trusted =
                requirement.inJobSince() == null ? policy.path().unknown() == Unknown.ASSUME : !isNew(requirement);
        if (job && open && trusted && requirement.level() - 1 > level(requirement.competence())) {
            levels.put(requirement.competence(), new Level(requirement.level() - 1, Knowledge.ASSUMED));
        }
    }

    /** Whether a job asks that the learner has not held for long. */
    private boolean isNew(CompetenceRequirement requirement) {
        var since = requirement.inJobSince();
        return requirement.kind() == RequirementOrigin.JOB_PROFILE
                && since != null
                && since.plusMonths(policy.path().experienceMonths()).isAfter(today);
    }
}
