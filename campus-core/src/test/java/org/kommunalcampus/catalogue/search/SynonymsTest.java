package org.kommunalcampus.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.BundledContents;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@CapabilityTest
class SynonymsTest {

    private static final PageRequest FIRST = PageRequest.of(0, 5);

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private ShippedSynonyms shipped;

    @Autowired
    private BundledContents contents;

    @Autowired
    private SynonymKeeper keeper;

    private final String term = "wort" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @BeforeEach
    void theProgramHasStarted() {
        start();
    }

    @Test
    void theShippedListIsThereAfterTheStart() {
        assertThat(synonyms.search(Callers.operator(), "", FIRST).getTotalElements())
                .isGreaterThanOrEqualTo(250);
        assertThat(synonyms.search(Callers.operator(), "EXCEL", FIRST).getContent())
                .anySatisfy(entry -> assertThat(entry.content().alternatives()).contains("Tabellenkalkulation"));
    }

    @Test
    void whatTheOperatorAddsChangesAndRemovesHoldsAtOnce() {
        SynonymView added = synonyms.add(Callers.operator(), content("Vergabe"));
        assertThat(inForce()).isTrue();

        SynonymView changed = synonyms.change(Callers.operator(), added.id(), content("Haushalt"), added.version());
        assertThat(changed.version()).isGreaterThan(added.version());
        assertThat(synonyms.find(Callers.operator(), added.id()).content().alternatives())
                .containsExactly("Haushalt");

        synonyms.remove(Callers.operator(), added.id(), changed.version());
        assertThat(inForce()).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> synonyms.find(Callers.operator(), added.id()));
    }

    @Test
    void whatWasRemovedDoesNotComeBackWithTheNextStartButCanBeAddedAgain() {
        SynonymView before = synonyms.search(Callers.operator(), "BigBlueButton", FIRST)
                .getContent()
                .getFirst();
        synonyms.remove(Callers.operator(), before.id(), before.version());
        start();
        assertThat(synonyms.search(Callers.operator(), "BigBlueButton", FIRST)).isEmpty();

        SynonymView again = synonyms.add(Callers.operator(), before.content());
        assertThat(again.id()).isEqualTo(before.id());
        assertThat(again.version()).isGreaterThan(before.version());
    }

    @Test
    void aChangeOnAnOldStateIsRefused() {
        SynonymView added = synonyms.add(Callers.operator(), content("Vergabe"));
        synonyms.change(Callers.operator(), added.id(), content("Haushalt"), added.version());

        assertThatExceptionOfType(Stale.class)
                .isThrownBy(
                        () -> synonyms.change(Callers.operator(), added.id(), content("Rechnung"), added.version()));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> synonyms.remove(Callers.operator(), added.id(), added.version()));
    }

    @Test
    void aTermStandsInTheListOnceHoweverItIsWritten() {
        synonyms.add(Callers.operator(), content("Vergabe"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> synonyms.add(
                        Callers.operator(),
                        new SynonymContent(term.toUpperCase(Locale.ROOT), List.of("Haushalt"), false)));
    }

    @Test
    void faultsAreNamedByField() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> synonyms.add(
                        Callers.operator(), new SynonymContent("eins zwei drei vier fünf", List.of(" "), false)))
                .satisfies(fault -> assertThat(fault.getErrors())
                        .extracting("pointer")
                        .containsExactlyInAnyOrder("/term", "/alternatives"));
    }

    @Test
    void othersThanTheOperatorMayNeitherReadNorChangeTheList() {
        var learner = Callers.with(Role.LEARNER);
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> synonyms.search(learner, "", FIRST));
        assertThatExceptionOfType(AccessDenied.class).isThrownBy(() -> synonyms.add(learner, content("Vergabe")));
    }

    private SynonymContent content(String alternative) {
        return new SynonymContent(term, List.of(alternative), false);
    }

    private boolean inForce() {
        try (ModuleIndex index = new ModuleIndex()) {
            return !keeper.current(index)
                    .of(QueryWord.of(term, index.analysis(), index.compounds()))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start() {
        contents.bringIn(shipped);
    }
}
