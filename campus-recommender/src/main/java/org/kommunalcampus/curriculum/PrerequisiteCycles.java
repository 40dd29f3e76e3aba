package org.kommunalcampus.curriculum;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.curriculum.engine.input.PrerequisiteCycle;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Shows the operator where modules name each other as prerequisites, which only their providers can put right. */
@UseCase
@RequiredArgsConstructor
public class PrerequisiteCycles {

    private final CatalogueImage catalogue;
    private final Modules modules;

    /**
     * A circle of prerequisites.
     *
     * @param modules all modules of the circle
     * @param ignored the prerequisites that plans ignore so that each module can be begun; empty where an alternative leads out of the circle
     */
    public record Found(List<ModuleCard> modules, List<Ignored> ignored) {}

    /** Prerequisites, one of which the module asks for, and which plans ignore. */
    public record Ignored(ModuleCard module, List<ModuleCard> prerequisites) {}

    /** All circles in the offered modules, as of now. */
    @Transactional(readOnly = true)
    public List<Found> found(Caller caller) {
        caller.requireOperator();
        List<PrerequisiteCycle> cycles = catalogue.current().cycles();
        Map<ModuleId, ModuleCard> cards = modules.cards(
                cycles.stream().flatMap(cycle -> cycle.modules().stream()).toList());
        return cycles.stream()
                .map(cycle -> new Found(
                        cards(cycle.modules(), cards),
                        cycle.ignored().stream()
                                .filter(ignored -> cards.containsKey(ignored.module()))
                                .map(ignored -> new Ignored(
                                        Objects.requireNonNull(cards.get(ignored.module())),
                                        cards(ignored.prerequisites(), cards)))
                                .toList()))
                .toList();
    }

    private static List<ModuleCard> cards(List<ModuleId> ids, Map<ModuleId, ModuleCard> cards) {
        return ids.stream().map(cards::get).filter(Objects::nonNull).toList();
    }
}
