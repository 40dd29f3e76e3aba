package org.kommunalcampus.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.AreaView;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.FrameworkId;
import org.kommunalcampus.competence.FrameworkImport;
import org.kommunalcampus.competence.FrameworkStatus;
import org.kommunalcampus.competence.FrameworkView;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.http.PageBody;
import org.kommunalcampus.http.Paged;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.shared.LocalizedText;
import org.springframework.data.domain.Pageable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Competence frameworks and their trees, for everybody. */
@Tag(name = "Catalogue")
@RestController
@RequestMapping("/api/v1/competence-frameworks")
@RequiredArgsConstructor
class FrameworksController {

    private final Frameworks frameworks;
    private final Competences competences;

    /**
     * A framework.
     *
     * @param levels number of levels
     * @param competences number of competences
     */
    record FrameworkBody(
            String id,
            String code,
            String version,
            String name,
            @Nullable String description,
            FrameworkStatus status,
            @Nullable String licence,
            @Nullable String source,
            int levels,
            int competences) {}

    /** What a level means in the whole framework. */
    record LevelNameBody(String name, @Nullable String description) {}

    /** A group of competences. */
    record AreaBody(String code, String name, @Nullable String description, List<Reference> competences) {}

    /** A framework with its tree. */
    record FrameworkTree(FrameworkBody framework, Map<Integer, LevelNameBody> levelNames, List<AreaBody> areas) {}

    /** A learning outcome, at a level where the framework says so. */
    record OutcomeBody(String code, @Nullable Integer level, String text) {}

    /**
     * A competence in full.
     *
     * @param reference how files name it, e.g. {@code DIGCOMP30:1.1}
     * @param area code and name of its group, {@code null} where it has none
     * @param levels what a person can do, by level; not every level has a text
     */
    record CompetenceBody(
            String id,
            String code,
            String reference,
            String name,
            @Nullable String description,
            @Nullable Reference area,
            Map<Integer, String> levels,
            List<OutcomeBody> outcomes,
            List<String> links) {}

    @Operation(summary = "All competence frameworks")
    @GetMapping
    PageBody<FrameworkBody> list(@Paged Pageable page, Locale locale) {
        return PageBody.slice(frameworks.all(), page, framework -> body(framework, locale));
    }

    @Operation(summary = "One framework with its tree")
    @GetMapping("/{id}")
    FrameworkTree one(@PathVariable FrameworkId id, Locale locale) {
        FrameworkView framework = frameworks.find(id);
        return new FrameworkTree(
                body(framework, locale),
                levelNames(framework.levelNames(), locale),
                frameworks.areas(id).stream().map(area -> area(area, locale)).toList());
    }

    @Operation(summary = "The competences of a framework in full")
    @GetMapping("/{id}/competences")
    PageBody<CompetenceBody> competences(@PathVariable FrameworkId id, @Paged Pageable page, Locale locale) {
        return PageBody.slice(
                frameworks.competences(id), page, competence -> body(competences.details(competence.id()), locale));
    }

    private static FrameworkBody body(FrameworkView framework, Locale locale) {
        return new FrameworkBody(
                framework.id().toString(),
                framework.code(),
                framework.version(),
                framework.name().in(locale),
                text(framework.description(), locale),
                framework.status(),
                framework.licence(),
                framework.source(),
                framework.levels(),
                framework.competences());
    }

    private static Map<Integer, LevelNameBody> levelNames(
            Map<Integer, FrameworkImport.LevelName> names, Locale locale) {
        Map<Integer, LevelNameBody> levels = new TreeMap<>();
        names.forEach((level, name) ->
                levels.put(level, new LevelNameBody(name.name().in(locale), text(name.description(), locale))));
        return levels;
    }

    private static AreaBody area(AreaView area, Locale locale) {
        return new AreaBody(
                area.code(),
                area.name().in(locale),
                text(area.description(), locale),
                area.competences().stream()
                        .map(CompetenceDetails::competence)
                        .map(competence -> Reference.coded(
                                competence.id(),
                                competence.code(),
                                competence.name().in(locale)))
                        .toList());
    }

    private static CompetenceBody body(CompetenceDetails details, Locale locale) {
        CompetenceView competence = details.competence();
        Map<Integer, String> levels = new TreeMap<>();
        details.levels().forEach((level, text) -> levels.put(level, text.in(locale)));
        return new CompetenceBody(
                competence.id().toString(),
                competence.code(),
                competence.reference(),
                competence.name().in(locale),
                text(competence.description(), locale),
                competence.area() == null
                        ? null
                        : Reference.coded(
                                competence.area(),
                                competence.area(),
                                String.valueOf(text(competence.areaName(), locale))),
                levels,
                details.outcomes().stream()
                        .map(outcome -> new OutcomeBody(
                                outcome.code(), outcome.level(), outcome.text().in(locale)))
                        .toList(),
                details.links());
    }

    private static @Nullable String text(@Nullable LocalizedText text, Locale locale) {
        return text == null ? null : text.in(locale);
    }
}
