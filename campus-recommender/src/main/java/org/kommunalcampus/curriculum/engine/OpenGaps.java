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
                var requirements = gap.requirements().stream()
                        .filter(requirement -> requirement.level() > reached)
                        .toList();
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
        var eligible = new ArrayList<Integer>();
        for (int i = terrain.providers.from(c); i < terrain.providers.to(c); i++) {
            if (terrain.taughtLevel(terrain.providers.item(i), c) > reached) {
                eligible.add(terrain.providers.item(i));
            }
        }
        if (eligible.isEmpty()) {
            return Cause.NONE_ELIGIBLE;
        }
        if (anyReachable(eligible, earliest)) {
            return Cause.BEYOND_BUDGET;
        }
        return anyReachable(eligible, timeless()) ? Cause.NOT_IN_TIME : Cause.PREREQUISITE_UNREACHABLE;
    }

    private static boolean anyReachable(List<Integer> modules, Closures closures) {
        boolean any = false;
        for (int m : modules) {
            if (closures.reachable(m)) {
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
