package org.kommunalcampus.web.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.Element;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.catalogue.Outcome;
import org.kommunalcampus.catalogue.PriorKnowledge;
import org.kommunalcampus.catalogue.description.FieldDifference;
import org.kommunalcampus.catalogue.description.Template;
import org.kommunalcampus.web.description.Sheet.Line;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Puts descriptions into words: a line for each field, for each outcome and for each element. */
@Component
@RequiredArgsConstructor
public class Sheets {

    private static final Set<String> LISTS = Set.of("outcomes", "elements", "requires");

    private final FieldWords words;
    private final Wording wording;

    /** A difference in words. */
    public record Change(String label, String before, String after) {}

    /** The description as a sheet, with marks where it differs from another one. */
    public Sheet of(ModuleDescription stated, List<FieldDifference> differences, Locale locale) {
        Set<String> changed = differences.stream().map(FieldDifference::pointer).collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        stated.fields().forEach((pointer, text) -> {
            if (!LISTS.contains(Template.fieldOf(pointer))) {
                lines.add(line(pointer, words.value(pointer, text, locale), changed, locale));
            }
        });
        for (int at = 0; at < stated.outcomes().size(); at++) {
            lines.add(row("outcomes", at, outcome(stated.outcomes().get(at), locale), changed, locale));
        }
        for (int at = 0; at < stated.elements().size(); at++) {
            lines.add(row("elements", at, element(stated.elements().get(at), locale), changed, locale));
        }
        for (int at = 0; at < stated.requires().size(); at++) {
            PriorKnowledge prior = stated.requires().get(at);
            String value = outcome(new Outcome("", prior.competence(), prior.level(), prior.assumed()), locale);
            lines.add(row("requires", at, value, changed, locale));
        }
        lines.sort(Comparator.comparingInt(line -> Template.current().position(line.pointer())));
        return new Sheet(List.copyOf(lines));
    }

    /** The differences in words. */
    public List<Change> changes(List<FieldDifference> differences, Locale locale) {
        return differences.stream()
                .map(difference -> new Change(
                        words.label(difference.pointer(), locale),
                        difference.before() == null
                                ? ""
                                : words.value(difference.pointer(), difference.before(), locale),
                        difference.after() == null
                                ? ""
                                : words.value(difference.pointer(), difference.after(), locale)))
                .toList();
    }

    private Line line(String pointer, String value, Set<String> changed, Locale locale) {
        return new Line(pointer, words.label(pointer, locale), value, changed.contains(pointer));
    }

    private Line row(String list, int at, String value, Set<String> changed, Locale locale) {
        String pointer = "/" + list + "/" + at;
        boolean differs = changed.stream().anyMatch(one -> one.startsWith(pointer + "/"));
        return new Line(pointer, words.label(pointer, locale), value, differs);
    }

    private String outcome(Outcome outcome, Locale locale) {
        return Stream.of(
                        outcome.text(),
                        outcome.competence() == null
                                ? ""
                                : "→ "
                                        + words.value(
                                                "/competence",
                                                outcome.competence().toString(),
                                                locale),
                        outcome.level() == null
                                ? ""
                                : wording.text(
                                        "module.level", locale, outcome.level().value()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String element(Element element, Locale locale) {
        String served = element.outcomes().stream().map(Objects::toString).collect(Collectors.joining(", "));
        return Stream.of(
                        element.phase() == null ? "" : wording.text("module.phase." + element.phase(), locale),
                        element.kind() == null ? "" : wording.text("template.kind." + element.kind(), locale),
                        element.title(),
                        wording.hours(element.minutes(), locale),
                        served.isEmpty() ? "" : wording.text("template.serves", locale, served))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
