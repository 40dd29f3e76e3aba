package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap.Cause;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Lists the gaps that a draft leaves open, each with its cause. */
final class OpenGaps {
    private final Situation situation;
    private final Terrain terrain;
    private final EarliestClosures earliest;
    private @Nullable CheapestClosures timeless;

    /**
     * Prepares the list.
     *
     * @param earliest closures over the whole terrain
     */
    OpenGaps(Situation situation, Terrain terrain, EarliestClosures earliest) {
        this.situation = situation;
        this.terrain = terrain;
        this.earliest = earliest;
    }

    /** The gaps that stay open, by id of the competence. */
    List<UncoveredGap> list(Needs needs, Draft draft) {
        var list = new ArrayList<UncoveredGap>();
        for (var gap : needs.gaps()) {
            int reached = reached(gap, draft);
            if (reached < gap.target()) {
                var requirements = new ArrayList<>(gap.requirements());
                requirements.removeIf(requirement -> requirement.level() <= reached);
                list.add(new UncoveredGap(gap.id(), reached, gap.target(), cause(gap, reached), requirements));
            }
        }
        return list;
    }

    /** Level of the gap's competence after the draft. */
    int reached(Needs.Gap gap, Draft draft) {
        return gap.competence() < 0 ? gap.actual() : draft.level(local(gap));
    }

    private Cause cause(Needs.Gap gap, int reached) {
        if (gap.competence() < 0 || !taughtBeyond(gap.competence(), reached)) {
            return Cause.NO_MODULE;
        }
        int c = local(gap);
        if (!anyEligible(c, reached)) {
            return Cause.NONE_ELIGIBLE;
        }
        if (anyReachable(c, reached, earliest)) {
            return Cause.BEYOND_BUDGET;
        }
        return anyReachable(c, reached, timeless()) ? Cause.NOT_IN_TIME : Cause.PREREQUISITE_UNREACHABLE;
    }

    private boolean anyEligible(int c, int reached) {
        for (int i = terrain.providers.from(c); i < terrain.providers.to(c); i++) {
            if (terrain.taughtLevel(terrain.providers.item(i), c) > reached) {
                return true;
            }
        }
        return false;
    }

    /** Whether a module that leads further can be reached; all such modules had a say. */
    private boolean anyReachable(int c, int reached, Closures closures) {
        boolean any = false;
        for (int i = terrain.providers.from(c); i < terrain.providers.to(c); i++) {
            int m = terrain.providers.item(i);
            if (terrain.taughtLevel(m, c) > reached && closures.reachable(m)) {
                closures.note(m);
                any = true;
            }
        }
        return any;
    }

    private boolean taughtBeyond(int competence, int reached) {
        var catalogue = situation.catalogue();
        for (int i = 0; i < catalogue.providerCount(competence); i++) {
            int module = catalogue.provider(competence, i);
            for (int t = 0; t < catalogue.taughtCount(module); t++) {
                if (catalogue.taught(module, t) == competence && situation.taughtLevel(module, t) > reached) {
                    return true;
                }
            }
        }
        return false;
    }

    private CheapestClosures timeless() {
        var closures = timeless;
        if (closures == null) {
            closures = new CheapestClosures(terrain, terrain.arena.flags(terrain.size), new Draft(terrain));
            closures.computeAll();
            timeless = closures;
        }
        return closures;
    }

    private int local(Needs.Gap gap) {
        return terrain.numberOfCompetence(gap.competence());
    }
}
