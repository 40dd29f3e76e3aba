package org.kommunalcampus.web.kit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.FrameworkView;
import org.kommunalcampus.competence.Frameworks;
import org.springframework.stereotype.Component;

/** Finds competences by words that stand in their names or descriptions, and lists all of them to choose from. */
@Component
@RequiredArgsConstructor
public class CompetenceSearch {

    private static final int MOST = 12;

    private final Frameworks frameworks;

    /** A competence that was found; all texts are in the reader's language. */
    public record Hit(String id, String name, String description, String area) {}

    /** An area with its competences as choices. */
    public record Choices(String area, List<Hit> competences) {}

    /** The first competences that hold all of the words, those with the words in their names first. */
    public List<Hit> find(String q, Locale locale) {
        List<String> words =
                Arrays.stream(q.strip().toLowerCase(locale).split("\\s+")).toList();
        return hits(locale).stream()
                .filter(hit -> words.stream()
                        .allMatch(
                                (hit.name() + " " + hit.description() + " " + hit.area()).toLowerCase(locale)
                                        ::contains))
                .sorted(Comparator.comparing(
                        hit -> !words.stream().allMatch(hit.name().toLowerCase(locale)::contains)))
                .limit(MOST)
                .toList();
    }

    /** All competences that can be chosen, by area. */
    public List<Choices> choices(Locale locale) {
        return frameworks.withAreas().reversed().stream()
                .flatMap(framework -> framework.areas().stream())
                .map(area -> new Choices(
                        area.name().in(locale),
                        area.competences().stream()
                                .map(details -> hit(details.competence(), locale))
                                .toList()))
                .toList();
    }

    private List<Hit> hits(Locale locale) {
        return frameworks.all().reversed().stream()
                .map(FrameworkView::id)
                .flatMap(framework -> frameworks.competences(framework).stream())
                .map(competence -> hit(competence, locale))
                .toList();
    }

    private static Hit hit(CompetenceView competence, Locale locale) {
        return new Hit(
                competence.id().toString(),
                competence.name().in(locale),
                Optional.ofNullable(competence.description())
                        .map(text -> text.in(locale))
                        .orElse(""),
                Optional.ofNullable(competence.areaName())
                        .map(text -> text.in(locale))
                        .orElse(competence.frameworkCode()));
    }
}
