package org.kommunalcampus.catalogue.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the synonyms ready for queries: up to date at once after a change on this node, else by a look at most every five seconds. */
@Component
@RequiredArgsConstructor
class SynonymKeeper {

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);

    private final SynonymRepository synonyms;
    private final Clock clock;

    private volatile Instant checked = Instant.MIN;
    private volatile State state = new State("", SynonymRules.NONE);

    private record State(String token, SynonymRules rules) {}

    SynonymRules current(ModuleIndex index) {
        State now = state;
        if (clock.instant().isAfter(checked.plus(BETWEEN_CHECKS))) {
            checked = clock.instant();
            String token = synonyms.token();
            if (!token.equals(now.token())) {
                now = new State(token, SynonymRules.of(contents(), index.analysis(), index.compounds()));
                state = now;
            }
        }
        return now.rules();
    }

    private List<SynonymContent> contents() {
        return synonyms.findByRetiredFalseOrderByTermKey().stream()
                .map(Synonym::content)
                .toList();
    }

    @TransactionalEventListener
    void on(SynonymsChanged event) {
        checked = Instant.MIN;
    }
}
