package org.kommunalcampus.curriculum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a relation of competences fits those that stand. */
final class ImplicationConflicts {

    private ImplicationConflicts() {}

    /**
     * What is wrong with the relation, as the code of an error; empty for nothing: {@code same-competence}; {@code duplicate} where another one says as much;
     * {@code raises-itself} where somebody would be taken to be better at the competence than the level from which the relation holds, through the others.
     */
    static Optional<String> of(ImpliedLevel wanted, Collection<ImpliedLevel> standing) {
        if (wanted.from().equals(wanted.to())) {
            return Optional.of("same-competence");
        }
        if (standing.stream().anyMatch(other -> saysAsMuch(other, wanted))) {
            return Optional.of("duplicate");
        }
        return raisesItself(wanted, standing) ? Optional.of("raises-itself") : Optional.empty();
    }

    private static boolean saysAsMuch(ImpliedLevel other, ImpliedLevel wanted) {
        return other.from().equals(wanted.from())
                && other.to().equals(wanted.to())
                && other.fromLevel() <= wanted.fromLevel()
                && other.toLevel() >= wanted.toLevel();
    }

    /** Whether one of them raises the competence from which it holds above its own level once the wanted one stands, and did not before. */
    private static boolean raisesItself(ImpliedLevel wanted, Collection<ImpliedLevel> standing) {
        List<ImpliedLevel> all = new ArrayList<>(standing);
        all.add(wanted);
        return all.stream().anyMatch(each -> isRaised(each, all) && !isRaised(each, standing));
    }

    private static boolean isRaised(ImpliedLevel start, Collection<ImpliedLevel> all) {
        Map<String, Integer> reached = new HashMap<>(Map.of(start.from(), start.fromLevel()));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (ImpliedLevel each : all) {
                if (reached.getOrDefault(each.from(), 0) >= each.fromLevel()
                        && reached.getOrDefault(each.to(), 0) < each.toLevel()) {
                    reached.put(each.to(), each.toLevel());
                    grows = true;
                }
            }
        }
        return reached.getOrDefault(start.from(), 0) > start.fromLevel();
    }
}
