package org.kommunalcampus.web.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Every evaluation of people that an employer can see, read from the code itself, for staff councils and data-protection officers. */
@Component
public class EvaluationCatalogue {

    private final Supplier<Map<String, Set<Role>>> readers;
    private final Wording wording;

    EvaluationCatalogue(ApplicationContext program, Wording wording) {
        readers = SingletonSupplier.of(() -> readers(program));
        this.wording = wording;
    }

    /**
     * One evaluation; all texts are in the reader's language.
     *
     * @param readers who may ask
     * @param kept how long what it rests on is kept
     */
    public record Entry(String name, String title, String shows, String purpose, List<String> readers, String kept) {}

    /** All of them by name. */
    public List<Entry> entries(Locale locale) {
        return readers.get().entrySet().stream()
                .map(evaluation -> entry(evaluation.getKey(), evaluation.getValue(), locale))
                .toList();
    }

    private static Map<String, Set<Role>> readers(ApplicationContext program) {
        Map<String, Set<Role>> readers = new TreeMap<>();
        program.getBeansWithAnnotation(UseCase.class).values().stream()
                .flatMap(useCase ->
                        Arrays.stream(AopUtils.getTargetClass(useCase).getMethods()))
                .filter(verb -> verb.isAnnotationPresent(Evaluation.class))
                .map(verb -> verb.getAnnotation(Evaluation.class))
                .forEach(evaluation -> readers.computeIfAbsent(evaluation.value(), name -> new TreeSet<>())
                        .addAll(List.of(evaluation.readers())));
        return readers;
    }

    private Entry entry(String name, Set<Role> readers, Locale locale) {
        String key = "evaluation." + name;
        return new Entry(
                name,
                wording.text(key, locale),
                wording.text(key + ".shows", locale),
                wording.text(key + ".purpose", locale),
                readers.stream()
                        .map(role -> wording.text("evaluation.role." + role, locale))
                        .collect(Collectors.toList()),
                wording.text(key + ".kept", locale));
    }
}
