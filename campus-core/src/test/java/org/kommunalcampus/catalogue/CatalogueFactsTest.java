package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.StatementCount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class CatalogueFactsTest {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueFactsTest.class);

    @Autowired
    private Clock clock;

    @Autowired
    private CatalogueFacts facts;

    @Autowired
    private Modules modules;

    @Autowired
    private Providers providers;

    private ProviderId provider;
    private Instant now;

    @BeforeEach
    void aPartner() {
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        provider = providers.ensure(Callers.operator(), NewProvider.named("p-" + UUID.randomUUID(), "Partner"));
    }

    @Test
    void factsSayAllThatThePlannerNeeds() {
        CompetenceId taught = CompetenceId.next();
        CompetenceId required = CompetenceId.next();
        LocalDate until = LocalDate.of(2099, 12, 31);
        String title = "Fakten " + provider;
        takeOver(List.of(
                module("A", "Vorher").content(),
                module("B", title)
                        .hours(6)
                        .euros(250)
                        .format(Format.BLENDED)
                        .language("en")
                        .valid(null, until)
                        .teaches(taught, 2)
                        .teaches(taught, 5)
                        .requires(required, 1)
                        .after("A")
                        .session(now.minus(2, ChronoUnit.DAYS), 10)
                        .session(now.plus(2, ChronoUnit.DAYS), 10)
                        .content()));

        ModuleFacts found = facts.facts().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();

        assertThat(found.minutes()).isEqualTo(360);
        assertThat(found.priceCents()).isEqualTo(25000);
        assertThat(found.format()).isEqualTo(Format.BLENDED);
        assertThat(found.language()).isEqualTo("en");
        assertThat(found.validUntil()).isEqualTo(until);
        assertThat(found.teaches()).containsExactly(CompetenceLevel.stated(taught, 5));
        assertThat(found.requires()).containsExactly(CompetenceLevel.stated(required, 1));
        assertThat(found.prerequisiteGroups()).hasSize(1);
        assertThat(found.sessions())
                .extracting(SessionFacts::start)
                .containsExactly(now.minus(2, ChronoUnit.DAYS), now.plus(2, ChronoUnit.DAYS));
        assertThat(found.sessions()).extracting(SessionFacts::freeSeats).containsExactly(10, 10);
    }

    @Test
    void anUnknownPriceStaysUnknown() {
        String title = "Preis unbekannt " + provider;
        takeOver(List.of(module("A", title).content()));

        assertThat(facts.facts())
                .filteredOn(each -> each.title().equals(title))
                .singleElement()
                .extracting(ModuleFacts::priceCents)
                .isNull();
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithTheCatalogue() {
        takeOver(sketches(1, 10));
        int few = StatementCount.during(facts::facts);
        takeOver(sketches(2, 2000));
        long start = System.nanoTime();
        int many = StatementCount.during(
                () -> LOG.info("facts of {} modules read", facts.facts().size()));
        LOG.info("... in {} ms", (System.nanoTime() - start) / 1_000_000);

        assertThat(many).isEqualTo(few).isEqualTo(6);
        assertThat(StatementCount.during(facts::version)).isOne();
    }

    private List<ModuleContent> sketches(int feed, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> module(feed + "-" + i, "Modul " + i)
                        .teaches(CompetenceId.next(), 3)
                        .requires(CompetenceId.next(), 2)
                        .after(feed + "-0")
                        .session(now.plus(2, ChronoUnit.DAYS), 10)
                        .content())
                .toList();
    }

    private void takeOver(List<ModuleContent> feed) {
        assertThat(modules.takeOver(Callers.operator(), provider, feed, true).rejected())
                .isEmpty();
    }
}
