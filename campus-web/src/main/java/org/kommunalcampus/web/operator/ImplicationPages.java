package org.kommunalcampus.web.operator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.curriculum.Implications;
import org.kommunalcampus.curriculum.ImpliedLevel;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Shows which competences include others, and what a change would mean. */
@Component
@RequiredArgsConstructor
class ImplicationPages {

    private final Implications implications;
    private final Frameworks frameworks;
    private final Wording wording;

    /**
     * A relation in words.
     *
     * @param line names it
     */
    record Row(String line, String from, String to) {}

    ModelAndView list(Caller caller, String q, Pageable page, Locale locale) {
        Page<ImpliedLevel> found = implications.search(caller, q, locale, page);
        Map<String, String> names = implications.names(caller, found.getContent(), locale);
        String here = UriComponentsBuilder.fromPath(ImplicationController.PAGE)
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(q)
                .toUriString();
        return new ModelAndView("operator/implications")
                .addObject("q", q)
                .addObject(
                        "rows",
                        found.stream().map(each -> row(each, names, locale)).toList())
                .addObject("paging", new Paging(found.getNumber(), page.getPageSize(), found.getTotalElements(), here));
    }

    /**
     * The form of a relation.
     *
     * @param stands the relation that would be changed, null for a new one
     * @param preview the relation of which to say what it would mean, null for none
     */
    ModelAndView form(
            Caller caller,
            @Nullable ImpliedLevel stands,
            ImplicationForm form,
            @Nullable ImpliedLevel preview,
            long version,
            Locale locale) {
        return new ModelAndView("operator/implication")
                .addObject("stands", stands == null ? null : row(stands, names(caller, stands, locale), locale))
                .addObject("concerned", stands == null ? 0 : implications.concerned(caller, stands))
                .addObject("form", form)
                .addObject("preview", preview == null ? null : row(preview, names(caller, preview, locale), locale))
                .addObject("previewed", preview == null ? 0 : implications.concerned(caller, preview))
                .addObject("version", version)
                .addObject("competences", competences(locale))
                .addObject("levels", levels(locale));
    }

    private Map<String, String> names(Caller caller, ImpliedLevel relation, Locale locale) {
        return implications.names(caller, List.of(relation), locale);
    }

    private Row row(ImpliedLevel relation, Map<String, String> names, Locale locale) {
        return new Row(
                relation.line(),
                side(names.getOrDefault(relation.from(), relation.from()), relation.fromLevel(), locale),
                side(names.getOrDefault(relation.to(), relation.to()), relation.toLevel(), locale));
    }

    private String side(String competence, int level, Locale locale) {
        return wording.text("operator.implications.side", locale, competence, level);
    }

    private List<Option> competences(Locale locale) {
        Stream<Option> all = frameworks.all().stream()
                .flatMap(framework -> frameworks.competences(framework.id()).stream())
                .filter(competence -> !competence.retired())
                .map(competence -> new Option(
                        competence.reference(), competence.name().in(locale) + " (" + competence.frameworkCode() + ")"))
                .sorted(Comparator.comparing(Option::label, Wording.alphabetical(locale)));
        return Stream.concat(choose(locale), all).toList();
    }

    private List<Option> levels(Locale locale) {
        Stream<Option> all = IntStream.rangeClosed(Level.MIN, Level.MAX)
                .mapToObj(level -> new Option(
                        String.valueOf(level),
                        wording.text(
                                "fragment.level.named",
                                locale,
                                level,
                                wording.text("fragment.level." + level, locale))));
        return Stream.concat(choose(locale), all).toList();
    }

    private Stream<Option> choose(Locale locale) {
        return Stream.of(new Option("", wording.text("learner.choose", locale)));
    }
}
