package org.kommunalcampus.catalogue.search;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.AreaView;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.shared.LocalizedText;

/** The competences of the frameworks, found by words whether or not a module teaches them. Never changes once it is made. */
final class NearestCompetences {

    private static final int MOST = 6;

    private final CompetenceTexts index;

    private NearestCompetences(CompetenceTexts index) {
        this.index = index;
    }

    static NearestCompetences of(Collection<AreaView> areas, TextAnalysis analysis, Compounds compounds) {
        return new NearestCompetences(
                CompetenceTexts.of(areas, analysis, (area, details) -> texts(area, details, analysis, compounds)));
    }

    /** The few competences that have most to do with any of the terms, the nearest first. */
    List<CompetenceId> to(List<QueryTerm> terms) {
        return terms.isEmpty()
                ? List.of()
                : index.best(index.words().anyOf(terms), MOST).stream()
                        .map(hit -> index.competence(hit.doc))
                        .toList();
    }

    private static CompetenceTexts.Texts texts(
            AreaView area, CompetenceDetails details, TextAnalysis analysis, Compounds compounds) {
        CompetenceView view = details.competence();
        String body = Stream.of(
                        languages(view.description()),
                        details.levels().values().stream().flatMap(NearestCompetences::languages),
                        details.outcomes().stream().flatMap(outcome -> languages(outcome.text())))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
        return new CompetenceTexts.Texts()
                .with(Fields.TITLE_DE, view.name().de())
                .with(Fields.TITLE_EN, languages(view.name()).collect(Collectors.joining("\n")))
                .with(Fields.HEAD_PARTS, compounds.partsOf(view.name().de(), analysis))
                .with(Fields.TEXT_DE, body)
                .with(Fields.PARTS, compounds.partsOf(body, analysis))
                .with(Fields.ABOUT, area.name().de());
    }

    private static Stream<String> languages(@Nullable LocalizedText text) {
        return text == null ? Stream.of() : Stream.of(text.de(), text.en()).filter(Objects::nonNull);
    }
}
