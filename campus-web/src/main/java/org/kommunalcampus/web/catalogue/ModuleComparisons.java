package org.kommunalcampus.web.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.search.ModuleQuery;
import org.kommunalcampus.catalogue.search.ModuleSearch;
import org.kommunalcampus.catalogue.search.ModuleSort;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.catalogue.Comparison.Column;
import org.kommunalcampus.web.catalogue.Comparison.Row;
import org.kommunalcampus.web.catalogue.ModulePage.Fact;
import org.kommunalcampus.web.catalogue.ModulePage.TaughtLevel;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Puts modules side by side. */
@Component
@RequiredArgsConstructor
class ModuleComparisons {

    /** More columns nobody can read. */
    static final int MOST = 4;

    static final String PATH = "/katalog/vergleich";

    private static final int MOST_DATES = 3;
    private static final int MOST_FOUND = 8;

    private final Modules modules;
    private final ModuleSearch search;
    private final ModulePages pages;
    private final Wording wording;

    /** The comparison of those of the modules that are offered, and what could be added: hits for the words, or modules that teach the same. */
    Comparison of(Caller caller, List<ModuleId> asked, String words, Locale locale) {
        List<ModuleView> views = modules.offered(asked);
        List<ModulePage> shown = views.stream()
                .map(view -> pages.page(caller, view, List.of(), locale))
                .toList();
        List<String> ids = shown.stream().map(ModulePage::id).toList();
        boolean full = ids.size() >= MOST;
        return new Comparison(
                shown.stream().map(module -> column(module, ids)).toList(),
                rows(shown, locale),
                ids,
                asked.size() - shown.size(),
                full ? List.of() : more(views, ids, words, locale),
                full);
    }

    private static Column column(ModulePage module, List<String> ids) {
        List<String> others = ids.stream().filter(id -> !id.equals(module.id())).toList();
        return new Column(
                module.id(), module.title(), "/katalog/" + module.id(), others.isEmpty() ? null : address(others));
    }

    private List<Row> rows(List<ModulePage> shown, Locale locale) {
        List<Row> rows = new ArrayList<>();
        rows.add(row("objective", shown, module -> Stream.ofNullable(module.objective()), locale));
        Set<String> facts = new LinkedHashSet<>();
        shown.forEach(module -> module.facts().forEach(fact -> facts.add(fact.name())));
        facts.forEach(name -> rows.add(
                new Row(name, shown.stream().map(module -> fact(module, name)).toList())));
        rows.add(row("teaches", shown, module -> levels(module.teaches(), locale), locale));
        rows.add(row("requires", shown, module -> levels(module.requires(), locale), locale));
        rows.add(row("prerequisites", shown, module -> prerequisites(module, locale), locale));
        rows.add(row(
                "phases",
                shown,
                module -> module.phases().stream().map(phase -> phase.name() + ": " + phase.effort()),
                locale));
        rows.add(row(
                "sessions",
                shown,
                module -> module.sessions().stream()
                        .limit(MOST_DATES)
                        .map(date -> date.when() + (date.place() == null ? "" : ", " + date.place()) + " · "
                                + date.seats().text()),
                locale));
        rows.removeIf(row -> row.values().stream().allMatch(List::isEmpty));
        return rows;
    }

    private Row row(String key, List<ModulePage> shown, Function<ModulePage, Stream<String>> lines, Locale locale) {
        return new Row(
                wording.text("compare.row." + key, locale),
                shown.stream().map(module -> lines.apply(module).toList()).toList());
    }

    private static List<String> fact(ModulePage module, String name) {
        return module.facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(Fact::value)
                .toList();
    }

    private Stream<String> levels(List<TaughtLevel> levels, Locale locale) {
        return levels.stream()
                .map(level -> wording.text("catalogue.card.level", locale, level.competence(), level.level()));
    }

    private Stream<String> prerequisites(ModulePage module, Locale locale) {
        String or = wording.text("module.prerequisites.or", locale);
        return module.prerequisites().stream()
                .map(group -> group.stream().map(ModulePage.Link::title).collect(Collectors.joining(or)));
    }

    private List<Option> more(List<ModuleView> views, List<String> ids, String words, Locale locale) {
        boolean similar = words.isEmpty() && !views.isEmpty();
        var query = new ModuleQuery(
                words,
                similar
                        ? views.getFirst().teaches().stream()
                                .findFirst()
                                .map(CompetenceLevel::competence)
                                .orElse(null)
                        : null,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                ModuleSort.RELEVANCE,
                0,
                MOST_FOUND,
                locale);
        return search.find(query).content().stream()
                .filter(card -> !ids.contains(card.id().toString()))
                .map(card -> new Option(
                        address(Stream.concat(ids.stream(), Stream.of(card.id().toString()))
                                .toList()),
                        card.title() + " (" + card.providerName() + ")"))
                .toList();
    }

    private static String address(List<String> ids) {
        return PATH + ids.stream().map(id -> "m=" + id).collect(Collectors.joining("&", "?", ""));
    }
}
