package org.kommunalcampus.quality.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.springframework.stereotype.Component;

/** The fields of the template are filled in as far as they apply. */
@Component
class Completeness implements DescriptionCheck {

    private static final Map<String, Severity> WANTED = new TreeMap<>(Map.ofEntries(
            Map.entry("/title", Severity.ERROR),
            Map.entry("/objective", Severity.ERROR),
            Map.entry("/description", Severity.ERROR),
            Map.entry("/targetGroup", Severity.ERROR),
            Map.entry("/format", Severity.ERROR),
            Map.entry("/hours", Severity.ERROR),
            Map.entry("/assessment", Severity.WARNING),
            Map.entry("/records", Severity.WARNING),
            Map.entry("/authors", Severity.WARNING)));

    private static final List<String> ELEMENT = List.of("phase", "kind", "title", "minutes");

    @Override
    public String criterion() {
        return "completeness";
    }

    @Override
    public Stream<Finding> check(ModuleDescription stated, CheckContext around) {
        return Stream.of(plain(stated), lists(stated), elements(stated), conditional(stated))
                .flatMap(found -> found);
    }

    private Stream<Finding> plain(ModuleDescription stated) {
        return WANTED.entrySet().stream()
                .filter(field -> stated.text(field.getKey()) == null)
                .map(field -> missing(field.getValue(), field.getKey()));
    }

    private Stream<Finding> lists(ModuleDescription stated) {
        return Stream.of("outcomes", "elements")
                .filter(list -> list.equals("outcomes")
                        ? stated.outcomes().isEmpty()
                        : stated.elements().isEmpty())
                .map(list -> finding(Severity.ERROR, "/" + list, "no-" + list));
    }

    private Stream<Finding> elements(ModuleDescription stated) {
        return Stream.iterate(0, at -> at < stated.elements().size(), at -> at + 1)
                .flatMap(at -> ELEMENT.stream().map(part -> "/elements/" + at + "/" + part))
                .filter(pointer -> stated.text(pointer) == null)
                .map(pointer -> missing(Severity.ERROR, pointer));
    }

    private Stream<Finding> conditional(ModuleDescription stated) {
        Predicate<String> absent = pointer -> stated.text(pointer) == null;
        Stream.Builder<Finding> found = Stream.builder();
        if (stated.price() == null) {
            found.add(finding(Severity.WARNING, "/price/amount", "no-price"));
        } else if (stated.price().amount().signum() > 0
                && absent.test("/cancellation")
                && !stated.cancellationTerms().areStated()) {
            found.add(missing(Severity.ERROR, "/cancellation"));
        }
        if (stated.format() != null && stated.format() != Format.ONLINE && absent.test("/methods")) {
            found.add(missing(Severity.ERROR, "/methods"));
        }
        return found.build();
    }

    private Finding missing(Severity severity, String pointer) {
        return finding(severity, pointer, "missing");
    }
}
