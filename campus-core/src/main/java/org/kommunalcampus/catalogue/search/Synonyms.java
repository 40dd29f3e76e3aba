package org.kommunalcampus.catalogue.search;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.SearchPattern;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** The words that people type and what modules call the same; kept by the operator, and in force for every search at once. */
@UseCase
@RequiredArgsConstructor
public class Synonyms {

    private static final String SUBJECT = "synonym";

    private final SynonymRepository synonyms;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TextAnalysis analysis = new TextAnalysis();

    /** Entries in which the text stands, by term. */
    @Transactional(readOnly = true)
    public Page<SynonymView> search(Caller caller, String text, Pageable page) {
        caller.requireOperator();
        return synonyms.search(SearchPattern.containing(text), page).map(Synonym::view);
    }

    /** One entry; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public SynonymView find(Caller caller, SynonymId id) {
        caller.requireOperator();
        return require(id).view();
    }

    /** Adds an entry; throws {@link Invalid} for faults and {@link Refused} {@code synonym-exists} where the term stands in the list. */
    public SynonymView add(Caller caller, SynonymContent content) {
        caller.requireOperator();
        SynonymContent clean = clean(content);
        String key = key(clean.term(), analysis);
        Optional<Synonym> before = synonyms.findByTermKey(key);
        if (before.filter(each -> !each.isRetired()).isPresent()) {
            throw exists();
        }
        Synonym synonym = before.orElseGet(() -> new Synonym(key, clean));
        synonym.describe(key, clean);
        return written(caller, "synonym.added", synonyms.save(synonym));
    }

    /** Changes an entry; throws {@link Invalid}, {@link Stale}, {@link NotFound} and {@link Refused} where another entry has the term. */
    public SynonymView change(Caller caller, SynonymId id, SynonymContent content, long expectedVersion) {
        caller.requireOperator();
        Synonym synonym = require(id);
        synonym.requireVersion(expectedVersion);
        SynonymContent clean = clean(content);
        String key = key(clean.term(), analysis);
        if (synonyms.findByTermKey(key)
                .filter(same -> !same.synonymId().equals(id))
                .isPresent()) {
            throw exists();
        }
        synonym.describe(key, clean);
        return written(caller, "synonym.changed", synonym);
    }

    /** Takes an entry out of the list; throws {@link Stale} and {@link NotFound}. */
    public void remove(Caller caller, SynonymId id, long expectedVersion) {
        caller.requireOperator();
        Synonym synonym = require(id);
        synonym.requireVersion(expectedVersion);
        synonym.retire();
        written(caller, "synonym.removed", synonym);
    }

    /** The form in which two terms are the same term. */
    static String key(String term, TextAnalysis analysis) {
        return String.join("", analysis.folded(term));
    }

    private SynonymContent clean(SynonymContent content) {
        FieldChecks checks = new FieldChecks();
        SynonymContent clean = content.cleaned(checks, analysis);
        checks.orThrow();
        return clean;
    }

    private static Refused exists() {
        return new Refused("synonym-exists", "the term stands in the list already");
    }

    private Synonym require(SynonymId id) {
        return synonyms.findByIdAndRetiredFalse(id.value()).orElseThrow(() -> new NotFound(SUBJECT, id));
    }

    private SynonymView written(Caller caller, String action, Synonym synonym) {
        synonyms.flush();
        audit.record(
                caller,
                action,
                SUBJECT,
                synonym.synonymId().toString(),
                synonym.content().term());
        events.publishEvent(new SynonymsChanged());
        return synonym.view();
    }
}
