package org.kommunalcampus.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModulesChanged.Change;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.provider.NewProvider;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.TimeReader;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.StatementCount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@CapabilityTest
@RecordApplicationEvents
class ModuleImportTest {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleImportTest.class);

    private final CompetenceId competence = CompetenceId.next();

    @Autowired
    private Clock clock;

    @Autowired
    private Modules modules;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Providers providers;

    @Autowired
    private CatalogueFacts facts;

    @Autowired
    private ApplicationEvents events;

    private ProviderId provider;
    private Instant nextWeek;

    @BeforeEach
    void aPartner() {
        nextWeek = clock.instant().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        provider = providers.ensure(Callers.operator(), NewProvider.named("p-" + UUID.randomUUID(), "Partner"));
    }

    @Test
    void aPartnersModulesAreOfferedAtOnceAndToldAsOneEvent() {
        ModuleImportReport report = takeOver(
                module("A", "Grundlagen").teaches(competence, 2).content(),
                module("B", "Vertiefung")
                        .teaches(competence, 4)
                        .requires(competence, 2)
                        .content());

        assertThat(report).isEqualTo(new ModuleImportReport(2, 0, 0, List.of(), List.of()));
        assertThat(events.stream(ModulesChanged.class))
                .containsExactly(new ModulesChanged(Set.copyOf(ids().values()), Change.PUBLISHED));
        assertThat(modules.find(id("Vertiefung")))
                .extracting(ModuleView::certification, ModuleView::minutes, ModuleView::price)
                .containsExactly(Certification.byAgreement(), 480, null);
    }

    @Test
    void theSameFeedAgainTouchesNothing() {
        ModuleContent[] feed = {
            module("A", "Grundlagen")
                    .teaches(competence, 2)
                    .session(nextWeek, 10)
                    .content(),
            module("B", "Vertiefung").after("A").content()
        };
        takeOver(feed);
        long version = facts.version();
        long revision = modules.find(id("Grundlagen")).version();
        events.clear();

        assertThat(takeOver(feed)).isEqualTo(new ModuleImportReport(0, 0, 2, List.of(), List.of()));
        assertThat(facts.version()).isEqualTo(version);
        assertThat(modules.find(id("Grundlagen")).version()).isEqualTo(revision);
        assertThat(events.stream(ModulesChanged.class)).isEmpty();
    }

    @Test
    void aChangedRowChangesItsModuleAlone() {
        takeOver(module("A", "Grundlagen").content(), module("B", "Vertiefung").content());
        ModuleId changed = id("Grundlagen");
        events.clear();

        ModuleImportReport report = takeOver(
                module("A", "Grundlagen").euros(90).content(),
                module("B", "Vertiefung").content());

        assertThat(report).isEqualTo(new ModuleImportReport(0, 1, 1, List.of(), List.of()));
        assertThat(events.stream(ModulesChanged.class))
                .containsExactly(new ModulesChanged(Set.of(changed), Change.CHANGED));
        assertThat(modules.find(changed).price()).isEqualTo(Money.ofCents(9000, "EUR"));
    }

    @Test
    void prerequisitesMayComeLaterInTheFeedAndHaveAlternatives() {
        takeOver(
                module("C", "Meister").after("A", "B").after("D").content(),
                module("A", "Grundlagen").content(),
                module("B", "Grundlagen kompakt").content(),
                module("D", "Praxis").content());

        assertThat(modules.find(id("Meister")).prerequisites())
                .extracting(group -> group.stream().map(ModuleLink::title).collect(Collectors.toSet()))
                .containsExactly(Set.of("Grundlagen", "Grundlagen kompakt"), Set.of("Praxis"));
        assertThat(factsOf(id("Meister")).prerequisiteGroups().getLast()).containsExactly(id("Praxis"));
    }

    @Test
    void anUnknownPrerequisiteIsReportedAndFoundByALaterImport() {
        ModuleContent master = module("C", "Meister").after("A").content();

        ModuleImportReport first = takeOver(master);

        assertThat(first.created()).isOne();
        assertThat(first.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.index()).isZero();
            assertThat(warning.error().pointer()).isEqualTo("/prerequisites/0");
            assertThat(warning.error().code()).isEqualTo("unknown-prerequisite");
        });
        ModuleImportReport second = takeOver(master, module("A", "Grundlagen").content());
        assertThat(second).isEqualTo(new ModuleImportReport(1, 1, 0, List.of(), List.of()));
        assertThat(modules.find(id("Meister")).prerequisites()).hasSize(1);
    }

    @Test
    void badRowsAreReportedAndTheGoodOnesKept() {
        ModuleImportReport report = takeOver(
                module(null, "Ohne Kennung").content(),
                module("A", " ").content(),
                module("B", "Ohne Umfang").hours(null).format(null).content(),
                module("C", "Gut").content(),
                module("C", "Zweimal").content());

        assertThat(report.created()).isOne();
        assertThat(report.rejected())
                .extracting(problem -> problem.index() + problem.error().pointer() + " "
                        + problem.error().code())
                .containsExactly(
                        "0/externalId required",
                        "1/title required",
                        "2/format required",
                        "2/hours required",
                        "4/externalId duplicate");
        assertThat(ids()).containsOnlyKeys("Gut");
    }

    @Test
    void aRowThatNoDatabaseCouldHoldIsReportedAndTheOthersAreKept() {
        Instant year3 = Instant.parse("0003-01-01T00:00:00Z");
        String endless = "x".repeat(70_000);

        ModuleImportReport report = takeOver(
                module(endless, "Kennung").content(),
                module("B", endless).content(),
                module("C", "Preis").euros(2_000_000).content(),
                module("D", "Ort")
                        .session(new SessionContent(null, nextWeek, nextWeek, endless, endless, 1))
                        .content(),
                module("E", "Jahr").session(year3, 1).content(),
                module("F", "Sprache").language("klingonisch").content(),
                module("G", "Gut").description(endless + "\u0000\ud83e\udd8a").content());

        assertThat(report.created()).isOne();
        assertThat(report.rejected())
                .extracting(problem -> problem.index() + problem.error().pointer())
                .containsExactly(
                        "0/externalId",
                        "1/title",
                        "2/price",
                        "3/sessions/0/venue",
                        "3/sessions/0/city",
                        "4/sessions/0/startsAt",
                        "4/sessions/0/endsAt",
                        "5/language");
    }

    @Test
    void idsThatDifferInCaseOrAccentsAreTheSame() {
        ModuleImportReport first = takeOver(
                module("Übung-1", "Erste").content(),
                module("uebung-2", "Zweite").after("UBUNG-1").content(),
                module("ubung-1", "Dieselbe").content());

        assertThat(first.created()).isEqualTo(2);
        assertThat(first.warnings()).isEmpty();
        assertThat(first.rejected())
                .extracting(problem -> problem.error().code())
                .containsExactly("duplicate");
        assertThat(takeOver(module("ÜBUNG-1", "Erste, anders").content()).updated())
                .isOne();
    }

    @Test
    void aProvidersOwnImportMakesDraftsThatNobodyIsToldOf() {
        ModuleImportReport report = modules.takeOver(
                Callers.providing(provider),
                provider,
                List.of(module("A", "Neu").content()),
                false);

        assertThat(report.created()).isOne();
        assertThat(events.stream(ModulesChanged.class)).isEmpty();
        assertThat(facts.facts()).extracting(ModuleFacts::id).doesNotContain(id("Neu"));

        assertThat(takeOver(module("A", "Neu").content()).updated()).isOne();
        assertThat(modules.find(id("Neu")).state()).isEqualTo(ModuleState.PUBLISHED);
    }

    @Test
    void aWithdrawnModuleDoesNotComeBackByAnImport() {
        takeOver(module("A", "Alt").content());
        modules.withdraw(Callers.operator(), id("Alt"), "veraltet");

        ModuleImportReport report = takeOver(module("A", "Alt").euros(5).content());

        assertThat(report.rejected())
                .extracting(problem -> problem.error().code())
                .containsExactly("withdrawn");
    }

    @Test
    void sessionsAreMovedByTheirIdPlannedByTheirStartAndCancelledWhenNoLongerNamed() {
        takeOver(module("A", "Kurs")
                .session(new SessionContent("S1", nextWeek, nextWeek.plusSeconds(3600), "Rathaus", "Speyer", 10))
                .session(nextWeek.plusSeconds(86400), 5)
                .session(nextWeek.plusSeconds(2 * 86400), 5)
                .content());
        List<SessionView> before = modules.find(id("Kurs")).sessions();

        takeOver(module("A", "Kurs")
                .session(new SessionContent(
                        "S1", nextWeek.plusSeconds(7200), nextWeek.plusSeconds(9000), null, null, 12))
                .session(nextWeek.plusSeconds(86400), 6)
                .session(nextWeek.plusSeconds(3 * 86400), 7)
                .content());

        List<SessionView> after = modules.find(id("Kurs")).sessions();
        assertThat(after).extracting(SessionView::seats).containsExactly(12, 6, 5, 7);
        assertThat(after)
                .extracting(SessionView::state)
                .containsExactly(
                        SessionState.PLANNED, SessionState.PLANNED, SessionState.CANCELLED, SessionState.PLANNED);
        assertThat(after.subList(0, 3))
                .extracting(SessionView::id)
                .containsExactlyElementsOf(before.stream().map(SessionView::id).toList());
    }

    @Test
    void aCancelledSessionStaysCancelledUntilItsStartChanges() {
        SessionContent first = new SessionContent("S1", nextWeek, nextWeek.plusSeconds(3600), null, null, 10);
        takeOver(module("A", "Kurs").session(first).content());
        sessions.cancel(
                Callers.operator(),
                modules.find(id("Kurs")).sessions().getFirst().id(),
                "krank");

        takeOver(module("A", "Kurs").session(first).euros(10).content());
        assertThat(modules.find(id("Kurs")).sessions())
                .extracting(SessionView::state)
                .containsExactly(SessionState.CANCELLED);

        Instant later = nextWeek.plus(3, ChronoUnit.DAYS);
        takeOver(module("A", "Kurs")
                .session(new SessionContent("S1", later, later.plusSeconds(3600), null, null, 10))
                .content());
        assertThat(modules.find(id("Kurs")).sessions())
                .extracting(SessionView::state)
                .containsExactly(SessionState.PLANNED);
    }

    @Test
    void termsThatAFeedDoesNotStateMoveWithTheSession() {
        LocalDate day = LocalDate.ofInstant(nextWeek, TimeReader.GERMANY);
        SessionContent first = new SessionContent("S1", nextWeek, nextWeek.plusSeconds(3600), null, null, 10);
        takeOver(module("A", "Kurs")
                .session(first.on(new SessionTerms(day.minusDays(1), 3, day.minusDays(2), true)))
                .content());

        Instant later = nextWeek.plus(30, ChronoUnit.DAYS);
        takeOver(module("A", "Kurs")
                .session(new SessionContent("S1", later, later.plusSeconds(3600), null, null, 10))
                .content());

        assertThat(modules.find(id("Kurs")).sessions())
                .singleElement()
                .returns(day.plusDays(29), SessionView::registrationUntil)
                .returns(day.plusDays(28), SessionView::decidedOn)
                .returns(true, SessionView::cancelsItself);
    }

    @Test
    void aFeedWithoutSessionsLeavesThePlannedOnesAlone() {
        takeOver(module("A", "Kurs").session(nextWeek, 10).content());

        takeOver(module("A", "Kurs").euros(10).content());

        assertThat(modules.find(id("Kurs")).sessions())
                .extracting(SessionView::state)
                .containsExactly(SessionState.PLANNED);
    }

    @Test
    void anUnchangedFeedOfAThousandModulesNeedsTwoStatements() {
        List<ModuleContent> feed = IntStream.range(0, 1000)
                .mapToObj(i -> module("M" + i, "Modul " + i)
                        .teaches(competence, 1 + i % 8)
                        .teaches(CompetenceId.next(), 3)
                        .requires(CompetenceId.next(), 2)
                        .after("M" + i / 2)
                        .session(nextWeek, 20)
                        .content())
                .toList();

        long start = System.nanoTime();
        ModuleImportReport report = modules.takeOver(Callers.operator(), provider, feed, true);
        LOG.info("1,000 new modules taken over in {} ms", (System.nanoTime() - start) / 1_000_000);
        assertThat(report.created()).isEqualTo(1000);

        long again = System.nanoTime();
        int statements = StatementCount.during(() -> modules.takeOver(Callers.operator(), provider, feed, true));
        LOG.info("... and again, unchanged, in {} ms", (System.nanoTime() - again) / 1_000_000);
        assertThat(statements).isEqualTo(2);

        List<ModuleContent> dearer = IntStream.range(0, 1000)
                .mapToObj(i -> module("M" + i, "Modul " + i)
                        .teaches(competence, 1 + i % 8)
                        .euros(i)
                        .content())
                .toList();
        long change = System.nanoTime();
        int ofChange = StatementCount.during(() -> modules.takeOver(Callers.operator(), provider, dearer, true));
        LOG.info("... and all changed in {} ms by {} statements", (System.nanoTime() - change) / 1_000_000, ofChange);
        assertThat(ofChange).isLessThan(2 * dearer.size() + 50);
    }

    private ModuleImportReport takeOver(ModuleContent... feed) {
        return modules.takeOver(Callers.operator(), provider, List.of(feed), true);
    }

    private Map<String, ModuleId> ids() {
        return modules.ofProvider(Callers.operator(), provider, Pageable.ofSize(100)).stream()
                .collect(Collectors.toMap(ModuleCard::title, ModuleCard::id));
    }

    private ModuleId id(String title) {
        return Objects.requireNonNull(ids().get(title));
    }

    private ModuleFacts factsOf(ModuleId id) {
        return facts.facts().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
