package org.kommunalcampus.curriculum.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kommunalcampus.curriculum.engine.plan.NextEntry;
import org.kommunalcampus.curriculum.engine.rule.Situation;

/** Lists the modules of the year after with their reasons, each after all that it rests on. */
final class NextEntries {
    private final Situation situation;
    private final RelevantCatalogue relevant;
    private final CompetenceGaps needs;
    private final Obligations obligations;

    NextEntries(Situation situation, RelevantCatalogue relevant, CompetenceGaps needs, Obligations obligations) {
        this.situation = situation;
        this.relevant = relevant;
        this.needs = needs;
        this.obligations = obligations;
    }

    /**
     * What both years hold beyond the first.
     *
     * @param placements when the modules of the first take place
     */
    List<NextEntry> list(Draft now, Draft both, List<Placement> placements) {
        if (both.count() == now.count()) {
            return List.of();
        }
        var all = new ArrayList<>(placements);
        int day = placements.stream()
                .map(Placement::end)
                .max(Comparator.naturalOrder())
                .orElse(situation.stageEnd());
        for (int m : inOrder(now, both)) {
            day += 2;
            all.add(new Placement(m, day, day, null, false));
        }
        var justification = new Justification(situation, relevant, needs, obligations, all);
        var entries = new ArrayList<NextEntry>();
        for (int i = placements.size(); i < all.size(); i++) {
            var facts = situation.module(relevant.module[all.get(i).module()]);
            entries.add(new NextEntry(facts.id(), facts.minutes(), facts.priceCents(), justification.reasons(i)));
        }
        return entries;
    }

    /** Those of the year after, again and again the first that rests on nothing later. */
    private List<Integer> inOrder(Draft now, Draft both) {
        var replay = new Replay(relevant);
        var done = now.copy();
        var waiting = new ArrayList<Integer>();
        for (int i = 0; i < both.count(); i++) {
            if (!now.has(both.module(i))) {
                waiting.add(both.module(i));
            }
        }
        var order = new ArrayList<Integer>();
        while (!waiting.isEmpty()) {
            int next = 0;
            for (int i = 0; i < waiting.size(); i++) {
                done.add(waiting.get(i));
                boolean holds = replay.holds(done, -1);
                done.remove(waiting.get(i));
                if (holds) {
                    next = i;
                    break;
                }
            }
            int m = waiting.remove(next);
            done.add(m);
            order.add(m);
        }
        return order;
    }
}
