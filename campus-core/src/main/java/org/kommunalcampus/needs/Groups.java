package org.kommunalcampus.needs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.UnitId;

/**
 * A group and the parts that it falls into, with what is counted of each. What is hidden in a group stays hidden in every group that it falls into, so that
 * nobody learns by drilling down what the picture above does not say.
 */
record Groups(
        @Nullable UnitNode unit,
        List<UnitNode> below,
        Map<CompetenceId, GapCell> whole,
        List<Map<CompetenceId, GapCell>> parts,
        Set<CompetenceId> hiddenAbove) {

    /** The municipality: its top units, and those who belong to none. */
    static Groups ofUnits(List<UnitNode> roots, Tally<UnitId> tally) {
        return of(null, roots, tally.whole(), tally, Set.of());
    }

    /** Goes down to the unit, wherever it lies; throws {@link NotFound}. */
    static Groups at(Groups top, @Nullable UnitId wanted, Tally<UnitId> tally, int minimum) {
        Groups here = top;
        while (wanted != null && !here.is(wanted)) {
            Groups next = here.towards(wanted, tally, minimum);
            if (next == null) {
                throw new NotFound("unit", wanted);
            }
            here = next;
        }
        return here;
    }

    /** Which parts are hidden in this competence. */
    BitSet hidden(CompetenceId competence, int minimum) {
        BitSet all = new BitSet();
        all.set(0, parts.size());
        if (!shows(competence, minimum)) {
            return all;
        }
        return Suppression.hidden(
                parts.stream()
                        .map(part ->
                                part.getOrDefault(competence, GapCell.NOBODY).asked())
                        .toList(),
                minimum);
    }

    /** Whether the figure of the whole group is shown. */
    boolean shows(CompetenceId competence, int minimum) {
        return !hiddenAbove.contains(competence)
                && Suppression.showsWhole(
                        whole.getOrDefault(competence, GapCell.NOBODY).asked(), minimum);
    }

    private boolean is(UnitId wanted) {
        return unit != null && unit.id().equals(wanted);
    }

    private @Nullable Groups towards(UnitId wanted, Tally<UnitId> tally, int minimum) {
        for (int i = 0; i < below.size(); i++) {
            UnitNode child = below.get(i);
            if (ids(child).contains(wanted)) {
                Set<CompetenceId> hidden = new HashSet<>();
                for (CompetenceId competence : whole.keySet()) {
                    if (hidden(competence, minimum).get(i)) {
                        hidden.add(competence);
                    }
                }
                return of(child, child.children(), parts.get(i), tally, hidden);
            }
        }
        return null;
    }

    private static Groups of(
            @Nullable UnitNode unit,
            List<UnitNode> below,
            Map<CompetenceId, GapCell> whole,
            Tally<UnitId> tally,
            Set<CompetenceId> hidden) {
        List<Map<CompetenceId, GapCell>> parts = new ArrayList<>();
        below.forEach(child -> parts.add(tally.of(ids(child))));
        parts.add(unit == null ? tally.ofNone() : tally.of(Set.of(unit.id())));
        return new Groups(unit, below, whole, parts, hidden);
    }

    /** The unit and all below it. */
    static Set<UnitId> ids(UnitNode node) {
        Set<UnitId> ids = new HashSet<>(Set.of(node.id()));
        node.children().forEach(child -> ids.addAll(ids(child)));
        return ids;
    }
}
