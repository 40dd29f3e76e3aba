package org.kommunalcampus.web.kit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.search.ModuleQuery;
import org.kommunalcampus.catalogue.search.ModuleSearch;
import org.kommunalcampus.catalogue.search.ModuleSort;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Finds the module to assign, by words or by the competence that it teaches. */
@Component
@RequiredArgsConstructor
public class ModuleChoice {

    private static final int MOST = 8;

    private final ModuleSearch search;
    private final NamesReader names;
    private final Wording wording;

    /** A module as a choice; facts are hours, format, price and provider. */
    public record Choice(String id, String title, List<String> facts) {}

    /** The best matches. */
    public List<Choice> find(@Nullable String q, @Nullable CompetenceId competence, Locale locale) {
        if (competence == null && (q == null || q.isBlank())) {
            return List.of();
        }
        String text = q == null ? "" : q.substring(0, Math.min(q.length(), 100));
        var query = new ModuleQuery(
                text,
                competence,
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
                MOST,
                locale);
        return search.find(query).content().stream()
                .map(card -> choice(card, locale))
                .toList();
    }

    /** The module chosen, if there is one. */
    public Optional<Choice> chosen(@Nullable String id, Locale locale) {
        return Ids.one(id, ModuleId::of)
                .flatMap(module -> names.of(List.of(module), List.of()).card(module))
                .map(card -> choice(card, locale));
    }

    private Choice choice(ModuleCard card, Locale locale) {
        return new Choice(
                card.id().toString(),
                card.title(),
                List.of(
                        wording.hours(card.minutes(), locale),
                        wording.format(card.format(), locale),
                        wording.price(card.price(), locale),
                        card.providerName()));
    }
}
