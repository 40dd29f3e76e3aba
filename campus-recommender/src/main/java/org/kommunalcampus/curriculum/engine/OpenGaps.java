package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Excluded;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap.Cause;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Lists the gaps that a draft leaves open, each with its cause. */
final class OpenGaps {
    private final Situation situation;
    private final RelevantCatalogue relevant;
    private final EarliestClosures earliest;
    private @Nullable CheapestClosures timeless;
    private @Nullable Selection worth;
    private @Nullable CheapestClosures beyond;

    /**
     * Prepares the list.
     *
     * @param earliest closures over the whole relevant catalogue
     */
    OpenGaps(Situation situation, RelevantCatalogue relevant, EarliestClosures earliest) {
        this.situation = situation;
        this.relevant = relevant;
        this.earliest = earliest;
    }

    /** The gaps that stay open, by id of the competence. */
    List<UncoveredGap> list(CompetenceGaps needs, Draft draft) {
        var list = new ArrayList<UncoveredGap>();
        for (var gap : needs.gaps()) {
            int reached = reached(gap, draft);
            if (reached < gap.target()) {
                var requirements = new ArrayList<>(gap.requirements());
                requirements.removeIf(requirement -> requirement.level() <= reached);
                var cause = cause(gap, reached, draft);
                list.add(new UncoveredGap(
                        gap.id(), reached, gap.target(), cause, requirements, excluded(gap, reached, cause)));
            }
        }
        return list;
    }

    /** Level of the gap's competence after the draft. */
    int reached(CompetenceGaps.Gap gap, Draft draft) {
        return gap.competence() < 0 ? gap.actual() : draft.level(local(gap));
    }

    private Cause cause(CompetenceGaps.Gap gap, int reached, Draft draft) {
        if (gap.competence() < 0 || !taughtBeyond(gap.competence(), reached)) {
            return Cause.NO_MODULE;
        }
        int c = local(gap);
        if (!anyEligible(c, reached)) {
            return Cause.NONE_ELIGIBLE;
        }
        if (anyReachable(c, reached, earliest)) {
            if (!anyCarried(c, reached)) {
                return Cause.ONLY_ASSUMED;
            }
            return anyPays(c, reached, draft) ? Cause.BEYOND_BUDGET : Cause.NOT_WORTH_ITS_COST;
        }
        return anyReachable(c, reached, timeless()) ? Cause.NOT_IN_TIME : Cause.PREREQUISITE_UNREACHABLE;
    }

    private boolean anyEligible(int c, int reached) {
        for (int i = relevant.providers.from(c); i < relevant.providers.to(c); i++) {
            if (relevant.taughtLevel(relevant.providers.item(i), c) > reached) {
                return true;
            }
        }
        return false;
    }

    /** Which rules keep how many modules that would lead further from the learner. */
    private List<Excluded> excluded(CompetenceGaps.Gap gap, int reached, Cause cause) {
        if (cause == Cause.NO_MODULE || cause == Cause.ONLY_ASSUMED || cause.isChoice()) {
            return List.of();
        }
        var eligibility = new Eligibility(situation);
        var counts = new EnumMap<RuleName, Integer>(RuleName.class);
        var catalogue = situation.catalogue();
        for (int i = 0; i < catalogue.providerCount(gap.competence()); i++) {
            int module = catalogue.provider(gap.competence(), i);
            if (situation.taughtTo(module, gap.competence()) > reached) {
                var obstacle = eligibility.obstacle(module);
                counts.merge(obstacle == null ? RuleName.PREREQUISITES_REACHABLE : obstacle, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .map(count -> new Excluded(count.getKey(), count.getValue()))
                .toList();
    }

    /** Whether a module that can be reached may lead further for its own sake; the first that may had a say. */
    private boolean anyCarried(int c, int reached) {
        for (int i = relevant.providers.from(c); i < relevant.providers.to(c); i++) {
            int m = relevant.providers.item(i);
            if (relevant.carried[m] && relevant.taughtLevel(m, c) > reached && earliest.reachable(m)) {
                earliest.note(m);
                return true;
            }
        }
        return false;
    }

    /** Whether a module that may lead further for its own sake is worth its cost on top of the draft, had it room; the first that is had a say. */
    private boolean anyPays(int c, int reached, Draft draft) {
        var selection = worth();
        for (int i = relevant.providers.from(c); i < relevant.providers.to(c); i++) {
            int m = relevant.providers.item(i);
            if (relevant.carried[m]
                    && relevant.taughtLevel(m, c) > reached
                    && !draft.has(m)
                    && closuresOn(draft).reachable(m)
                    && selection.pays(draft, closuresOn(draft), m)) {
                closuresOn(draft).note(m);
                return true;
            }
        }
        return false;
    }

    private Selection worth() {
        var selection = worth;
        if (selection == null) {
            selection = new Selection(
                    relevant,
                    new Limits(new Exemption(relevant), null, Integer.MAX_VALUE),
                    relevant.carried,
                    null,
                    relevant.cost);
            worth = selection;
        }
        return selection;
    }

    private CheapestClosures closuresOn(Draft draft) {
        var closures = beyond;
        if (closures == null) {
            var unusable = relevant.pool.flags(relevant.size);
            for (int m = 0; m < relevant.size; m++) {
                unusable[m] = !earliest.reachable(m);
            }
            closures = new CheapestClosures(relevant, unusable, draft);
            closures.computeFor(draft);
            beyond = closures;
        }
        return closures;
    }

    /** Whether a module that leads further can be reached; the first that can had a say. */
    private boolean anyReachable(int c, int reached, Closures closures) {
        for (int i = relevant.providers.from(c); i < relevant.providers.to(c); i++) {
            int m = relevant.providers.item(i);
            if (relevant.taughtLevel(m, c) > reached && closures.reachable(m)) {
                closures.note(m);
                return true;
            }
        }
        return false;
    }

    private boolean taughtBeyond(int competence, int reached) {
        var catalogue = situation.catalogue();
        for (int i = 0; i < catalogue.providerCount(competence); i++) {
            int module = catalogue.provider(competence, i);
            if (situation.taughtTo(module, competence) > reached) {
                return true;
            }
        }
        return false;
    }

    private CheapestClosures timeless() {
        var closures = timeless;
        if (closures == null) {
            closures = new CheapestClosures(relevant, relevant.pool.flags(relevant.size), new Draft(relevant));
            closures.computeForAll();
            timeless = closures;
        }
        return closures;
    }

    private int local(CompetenceGaps.Gap gap) {
        return relevant.numberOfCompetence(gap.competence());
    }
}
