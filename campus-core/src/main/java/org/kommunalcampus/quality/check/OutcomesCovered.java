package org.kommunalcampus.quality.check;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.Element;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.springframework.stereotype.Component;

/** Each outcome is served by an element, and an element shows whether it was reached. */
@Component
class OutcomesCovered implements DescriptionCheck {

    @Override
    public String criterion() {
        return "outcomes-covered";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        List<Element> elements = stated.elements();
        if (elements.isEmpty()) {
            return Stream.empty();
        }
        int outcomes = stated.outcomes().size();
        Stream<Finding> uncovered = IntStream.rangeClosed(1, outcomes).boxed().flatMap(number -> {
            List<Element> serving = elements.stream()
                    .filter(element -> element.outcomes().contains(number))
                    .toList();
            String pointer = "/outcomes/" + (number - 1) + "/text";
            if (serving.isEmpty()) {
                return Stream.of(finding(Severity.ERROR, pointer, "no-element", number));
            }
            boolean assessed = serving.stream()
                    .anyMatch(
                            element -> element.kind() != null && element.kind().isAssessing());
            return assessed ? Stream.empty() : Stream.of(finding(Severity.ERROR, pointer, "not-assessed", number));
        });
        Stream<Finding> unknown = IntStream.range(0, elements.size())
                .boxed()
                .filter(at -> elements.get(at).outcomes().stream().anyMatch(number -> number < 1 || number > outcomes))
                .map(at -> finding(Severity.ERROR, "/elements/" + at + "/outcomes", "unknown-outcome", outcomes));
        return Stream.concat(uncovered, unknown);
    }
}
