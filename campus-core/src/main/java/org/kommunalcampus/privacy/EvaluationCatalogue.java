package org.kommunalcampus.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every evaluation of people that an employer can see, read once from the verbs themselves. */
@Component
public class EvaluationCatalogue {

    private final Supplier<Map<String, Kind>> kinds;

    EvaluationCatalogue(ApplicationContext program) {
        kinds = SingletonSupplier.of(() -> read(program));
    }

    /**
     * What the verbs say of one evaluation.
     *
     * @param readers who may ask
     * @param switched whether it is off until a municipality switches it on
     */
    public record Kind(String name, Set<Role> readers, boolean switched) {

        /** Keeps its own copy of the roles. */
        public Kind {
            readers = Set.copyOf(readers);
        }
    }

    /** All of them by name. */
    public List<Kind> all() {
        return List.copyOf(kinds.get().values());
    }

    /** The names of those that a municipality switches on and off. */
    Set<String> switched() {
        return all().stream().filter(Kind::switched).map(Kind::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Kind> read(ApplicationContext program) {
        return program.getBeansWithAnnotation(UseCase.class).values().stream()
                .flatMap(useCase ->
                        Arrays.stream(AopUtils.getTargetClass(useCase).getMethods()))
                .filter(verb -> verb.isAnnotationPresent(Evaluation.class))
                .map(verb -> verb.getAnnotation(Evaluation.class))
                .map(mark -> new Kind(
                        mark.value(), Set.of(mark.readers()), mark.alwaysOn().isEmpty()))
                .collect(Collectors.toMap(Kind::name, kind -> kind, EvaluationCatalogue::together, TreeMap::new));
    }

    /** Verbs that share an evaluation: all their readers, and switched if any of them is. */
    private static Kind together(Kind one, Kind other) {
        Set<Role> readers = new TreeSet<>(one.readers());
        readers.addAll(other.readers());
        return new Kind(one.name(), readers, one.switched() || other.switched());
    }
}
