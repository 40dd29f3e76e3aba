package org.kommunalcampus.curriculum.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the chosen modules take place, as far as it is known. */
final class Placements {
    private static final Comparator<Placement> BY_DATE = Comparator.comparingInt(Placement::start)
            .thenComparingInt(Placement::end)
            .thenComparingInt(Placement::module);

    private final Supports supports;
    private final @Nullable Placement[] byPlace;

    /** None yet. */
    Placements(Supports supports) {
        this.supports = supports;
        byPlace = new Placement[supports.count()];
    }

    /** When the module takes place, null if that is open. */
    @Nullable
    Placement of(int m) {
        return byPlace[supports.place(m)];
    }

    void put(Placement placement) {
        byPlace[supports.place(placement.module())] = placement;
    }

    /** Those on a session alone. */
    Placements onSessions() {
        var dated = new Placements(supports);
        for (var placement : byPlace) {
            if (placement != null && placement.session() != null) {
                dated.put(placement);
            }
        }
        return dated;
    }

    /** By start; all must be known. */
    List<Placement> byDate() {
        var sorted = byPlace.clone();
        Arrays.sort(sorted, BY_DATE);
        return Arrays.asList(sorted);
    }
}
