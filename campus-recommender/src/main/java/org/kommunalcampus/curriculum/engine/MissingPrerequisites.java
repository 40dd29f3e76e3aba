package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Finding;
import org.kommunalcampus.curriculum.engine.plan.Explanation.Obstacle;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Names what a module presupposes and the learner cannot reach. */
final class MissingPrerequisites {
    private final Situation situation;
    private final RelevantCatalogue relevant;
    private final CheapestClosures timeless;

    MissingPrerequisites(Situation situation, RelevantCatalogue relevant) {
        this.situation = situation;
        this.relevant = relevant;
        timeless = new CheapestClosures(relevant, relevant.pool.flags(relevant.size), new Draft(relevant));
        timeless.computeForAll();
    }

    /** What is missing for a module that cannot be reached; if nothing but time is, it says so. */
    List<Finding> of(int m) {
        if (timeless.reachable(m)) {
            return List.of(new Finding(Obstacle.NOT_IN_TIME, null, null, 0, null, null));
        }
        var findings = new ArrayList<Finding>();
        for (int i = relevant.requires.from(m); i < relevant.requires.to(m); i++) {
            int c = Code.competence(relevant.requires.item(i));
            int level = Code.level(relevant.requires.item(i));
            if (timeless.labelOf(c, level) >= Closures.NEVER) {
                findings.add(missing(situation.catalogue().competence(relevant.competence[c]), level, null));
            }
        }
        int module = relevant.module[m];
        for (int group = 0; group < situation.catalogue().groupCount(module); group++) {
            if (!situation.meetsGroup(module, group) && noneReachable(module, group)) {
                findings.add(missing(
                        null,
                        0,
                        situation.catalogue().alternativeIds(module, group).getFirst()));
            }
        }
        return findings;
    }

    private boolean noneReachable(int module, int group) {
        for (int i = 0; i < situation.catalogue().alternativeCount(module, group); i++) {
            int number = situation.catalogue().alternative(module, group, i);
            int alternative = relevant.numberOf(number);
            if (alternative >= 0 && timeless.reachable(alternative)) {
                return false;
            }
        }
        return true;
    }

    private static Finding missing(@Nullable CompetenceId competence, int level, @Nullable ModuleId module) {
        return new Finding(Obstacle.NOT_ELIGIBLE, RuleName.PREREQUISITES_REACHABLE, competence, level, module, null);
    }
}
