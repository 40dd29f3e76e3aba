package org.kommunalcampus.curriculum.engine.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.PackageWish;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * The modules of a package are in the plan together and in its order, but for those that the learner has completed or refuses. A
 * package waits until it is mended while one of its modules that is still to be learned is not offered or not certified.
 */
public final class PartOfPackage implements ObligationRule {
    private static final CertifiedAndValid CERTIFIED = new CertifiedAndValid();

    @Override
    public RuleName name() {
        return RuleName.PART_OF_PACKAGE;
    }

    @Override
    public List<Obligation> obligations(Situation situation) {
        return complete(situation)
                .flatMap(wish -> wish.modules().stream()
                        .filter(module -> toBeLearned(situation, module))
                        .map(module -> new Obligation(module, name(), null, wish.source(), wish.label(), null)))
                .toList();
    }

    /**
     * What the module comes after: in each package whose order matters the nearest module before it that is still to be learned.
     *
     * @param planned asked for each whether it can be planned at all
     */
    public static List<ModuleId> before(Situation situation, ModuleId module, Predicate<ModuleId> planned) {
        if (situation.learner().packages().isEmpty() || !toBeLearned(situation, module)) {
            return List.of();
        }
        return complete(situation)
                .filter(PackageWish::ordered)
                .flatMap(wish -> wish.modules().stream()
                        .takeWhile(step -> !step.equals(module))
                        .filter(step -> wish.modules().contains(module))
                        .filter(step -> toBeLearned(situation, step) && planned.test(step))
                        .reduce((earlier, later) -> later)
                        .stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<PackageWish> complete(Situation situation) {
        return situation.learner().packages().stream()
                .filter(wish -> wish.modules().stream()
                        .allMatch(module -> situation.completed(module) || offered(situation, module)));
    }

    private static boolean offered(Situation situation, ModuleId module) {
        int number = situation.catalogue().numberOf(module);
        return number >= 0 && CERTIFIED.admits(situation, number);
    }

    private static boolean toBeLearned(Situation situation, ModuleId module) {
        return !situation.completed(module) && !situation.learner().refused().contains(module);
    }
}
