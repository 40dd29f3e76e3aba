package org.kommunalcampus.catalogue.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.catalogue.ModuleListing;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.ModuleTexts;
import org.kommunalcampus.catalogue.SessionFacts;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.Money;

/**
 * All that the index says about a module but its long texts. Equal entries need no new document, as the listing's version stands for the texts.
 *
 * @param competencesDe names of what is taught
 * @param competencesEn the same in English, as far as there are names
 * @param areas names of the areas of what is taught, by {@code FRAMEWORK:code}
 * @param about what the frameworks say about what is taught
 * @param fit how well it fits what municipal jobs ask for, 0 to {@value Fields#BEST_FIT}
 */
record IndexEntry(
        ModuleFacts facts,
        ModuleListing listing,
        List<String> competencesDe,
        List<String> competencesEn,
        Map<String, LocalizedText> areas,
        List<String> about,
        long fit) {

    /** Starts of sessions with a free seat, in order. */
    List<Instant> starts() {
        return facts.sessions().stream()
                .filter(session -> session.freeSeats() > 0)
                .map(SessionFacts::start)
                .toList();
    }

    ModuleCard card(@Nullable String objective, Instant now) {
        Optional<Instant> next = facts.sessions().stream()
                .filter(session -> session.bookable(now))
                .map(SessionFacts::start)
                .findFirst();
        Long cents = facts.priceCents();
        return new ModuleCard(
                facts.id(),
                facts.title(),
                objective,
                listing.provider(),
                listing.providerName(),
                facts.format(),
                facts.language(),
                facts.minutes(),
                cents == null ? null : Money.ofCents(cents, listing.currency()),
                facts.teaches(),
                ModuleState.PUBLISHED,
                listing.certifiedBy(),
                next.orElse(null));
    }

    /** Title and names of competences. */
    String head() {
        return facts.title() + "\n" + String.join("\n", competencesDe);
    }

    /** The texts that describe, as given. */
    static String body(ModuleTexts texts) {
        return String.join("\n", or(texts.objective()), or(texts.description()), or(texts.targetGroup()));
    }

    /** All texts in which words are looked for. */
    String allText(ModuleTexts texts) {
        return head() + "\n" + body(texts);
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
