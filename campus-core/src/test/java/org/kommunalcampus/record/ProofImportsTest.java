package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.AttestationId;
import org.kommunalcampus.profile.EmployerAttestations;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** Proofs from before, brought in as a table and taken back as a whole. */
@CapabilityTest
class ProofImportsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(710_000);
    private static final String WHY = "Die Tabelle war von gestern";

    @Autowired
    private ProofImports imports;

    @Autowired
    private Completions completions;

    @Autowired
    private EmployerAttestations attestations;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Members members;

    @Autowired
    private Competences competences;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private MutableClock clock;

    private MunicipalityId town;
    private MemberId person;
    private Caller hr;
    private String key;
    private CompetenceView competence;
    private LocalDate lastYear;

    @BeforeEach
    void somebodyWorksInATown() {
        town = campus.municipality();
        person = campus.member(town);
        hr = campus.hr(town);
        key = key(person);
        competence = competences.find(campus.competence());
        lastYear = LocalDate.now(clock).minusYears(1);
    }

    @Test
    void levelsCountUntilTheirLastDayAndThePersonHearsOfThemOnce() {
        CompetenceView other = competences.find(campus.competence());
        LocalDate last = LocalDate.now(clock).plusMonths(3);

        ProofImportOutcome outcome = imports.take(
                hr,
                town,
                List.of(
                        level(key, competence.reference(), 3, "Zeugnis", last),
                        level(key, other.reference(), 2, "Zeugnis", null)));

        assertThat(outcome.report().created()).isEqualTo(2);
        assertThat(outcome.report().rejected()).isEmpty();
        assertThat(proven()).containsEntry(competence.id(), 3).containsEntry(other.id(), 2);
        assertThat(profiles.forEmployer(hr, person).byEmployer())
                .filteredOn(proof -> proof.level().competence().equals(competence.id()))
                .singleElement()
                .satisfies(proof -> assertThat(proof.level().expires()).isEqualTo(last.plusDays(1)));
        assertThat(messages()).containsExactly("LEVEL_ATTESTED");
    }

    @Test
    void aCompetenceMayBeCalledByItsName() {
        int number = NUMBERS.incrementAndGet();
        campus.framework("NAMED" + number, List.of(number));
        CompetenceId called =
                competences.resolve("NAMED" + number + ":C" + number).orElseThrow();

        imports.take(hr, town, List.of(level(key, "KOMPETENZ " + number, 3, "Zeugnis", null)));

        assertThat(proven()).containsExactly(Map.entry(called, 3));
    }

    @Test
    void aModuleIsCompletedByItsTitle() {
        String title = "Erste Hilfe " + NUMBERS.incrementAndGet();
        ModuleId module = teaching(title, competence.id(), 2);

        imports.take(hr, town, List.of(module(key, title)));

        assertThat(completions.of(campus.learner(person), person))
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.module()).isEqualTo(module);
                    assertThat(done.completedOn()).isEqualTo(lastYear);
                });
        assertThat(proven()).containsEntry(competence.id(), 2);
    }

    @Test
    void badRowsAreReportedByTheirPlaceAndGoodOnesKept() {
        ProofImportOutcome outcome = imports.take(
                hr,
                town,
                List.of(
                        level("niemand", competence.reference(), 3, "Zeugnis", null),
                        level(key, "KOMMUNAL:GIBTESNICHT", 3, "Zeugnis", null),
                        level(key, competence.reference(), null, "Zeugnis", null),
                        level(key, competence.reference(), 3, " ", null),
                        level(key, competence.reference(), 3, "Zeugnis", lastYear),
                        module(key, "Den Titel gibt es nicht"),
                        new ProofRow(key, null, null, null, "Zeugnis", lastYear, null),
                        new ProofRow(key, competence.reference(), 3, "Ein Modul", "Zeugnis", lastYear, null),
                        level(key, competence.reference(), 3, "Zeugnis", null)));

        assertThat(outcome.report().created()).isEqualTo(1);
        assertThat(outcome.report().rejected())
                .extracting(RejectedRow::index, RejectedRow::pointer)
                .containsExactly(
                        tuple(0, "/personnelKey"),
                        tuple(1, "/competence"),
                        tuple(2, "/level"),
                        tuple(3, "/evidence"),
                        tuple(4, "/validUntil"),
                        tuple(5, "/module"),
                        tuple(6, "/competence"),
                        tuple(7, "/module"));
    }

    @Test
    void theSameTableAgainChangesNothing() {
        String title = "Erste Hilfe " + NUMBERS.incrementAndGet();
        teaching(title, competence.id(), 2);
        List<ProofRow> rows = List.of(level(key, competence.reference(), 3, "Zeugnis", null), module(key, title));
        imports.take(hr, town, rows);

        ProofImportOutcome again = imports.take(hr, town, rows);

        assertThat(again.id()).isNull();
        assertThat(again.report().created()).isZero();
        assertThat(again.report().unchanged()).isEqualTo(2);
    }

    @Test
    void aTableIsTakenBackAsAWholeButForWhatSomebodyTookBackBefore() {
        CompetenceView other = competences.find(campus.competence());
        String title = "Erste Hilfe " + NUMBERS.incrementAndGet();
        teaching(title, other.id(), 4);
        ProofImportId id = taken(
                level(key, competence.reference(), 3, "Zeugnis", null),
                level(key, other.reference(), 2, "Zeugnis", null),
                module(key, title));
        AttestationId first = profiles.forEmployer(hr, person).byEmployer().stream()
                .filter(proof -> proof.level().competence().equals(competence.id()))
                .findFirst()
                .orElseThrow()
                .id();
        attestations.withdraw(hr, person, first, WHY);

        assertThat(imports.undo(hr, town, id, WHY)).isEqualTo(2);

        assertThat(proven()).isEmpty();
        assertThat(completions.of(campus.learner(person), person)).isEmpty();
        assertThat(imports.of(hr, town, Pageable.ofSize(10)).getContent())
                .singleElement()
                .satisfies(table -> assertThat(table.undoneAt()).isNotNull());
        assertThatThrownBy(() -> imports.undo(hr, town, id, WHY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("already-undone"));
    }

    @Test
    void nobodyNotesOwnProofs() {
        Caller own = new Caller(hr.name(), hr.roles(), hr.identity(), person, town, null);

        ProofImportOutcome outcome =
                imports.take(own, town, List.of(level(key, competence.reference(), 3, "Zeugnis", null)));

        assertThat(outcome.report().rejected()).extracting(RejectedRow::code).containsExactly("own-level");
    }

    @Test
    void onlyHrOfTheMunicipalityBringsTablesInSeesThemAndTakesThemBack() {
        ProofImportId id = taken(level(key, competence.reference(), 3, "Zeugnis", null));
        MunicipalityId elsewhere = campus.municipality();
        for (Caller other : List.of(campus.hr(elsewhere), campus.learner(person), Caller.anonymous())) {
            assertThatThrownBy(() -> imports.take(other, town, List.of())).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> imports.of(other, town, Pageable.ofSize(10)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> imports.undo(other, town, id, WHY)).isInstanceOf(AccessDenied.class);
        }
        assertThatThrownBy(() -> imports.undo(campus.hr(elsewhere), elsewhere, id, WHY))
                .isInstanceOf(NotFound.class);
        assertThat(proven()).containsEntry(competence.id(), 3);
    }

    @Test
    void manyRowsOfManyPeopleComeInTogether() {
        List<MemberId> people = campus.members(town, 40);
        List<ProofRow> rows = IntStream.range(0, 200)
                .mapToObj(i -> level(key(people.get(i % 40)), competence.reference(), 1 + i / 40, "Zeugnis " + i, null))
                .toList();

        assertThat(imports.take(hr, town, rows).report().created()).isEqualTo(200);
    }

    private ProofImportId taken(ProofRow... rows) {
        ProofImportId id = imports.take(hr, town, List.of(rows)).id();
        assertThat(id).isNotNull();
        return id;
    }

    private Map<CompetenceId, Integer> proven() {
        Map<CompetenceId, Integer> levels = new HashMap<>();
        profiles.of(campus.learner(person), person)
                .attested()
                .forEach(proof -> levels.merge(proof.competence(), proof.level().value(), Math::max));
        return levels;
    }

    private ModuleId teaching(String title, CompetenceId taught, int level) {
        return campus.module(
                campus.provider(),
                ModuleSketch.module("M" + NUMBERS.incrementAndGet(), title)
                        .objective("Ziel")
                        .format(Format.ONLINE)
                        .hours(4)
                        .teaches(taught, level)
                        .content());
    }

    private List<String> messages() {
        return notifications.of(campus.learner(person), Pageable.ofSize(20)).stream()
                .map(NotificationView::kind)
                .map(Enum::name)
                .toList();
    }

    private String key(MemberId member) {
        return members.find(member).personnelKey();
    }

    private ProofRow level(
            String personnelKey,
            String reference,
            @Nullable Integer level,
            String evidence,
            @Nullable LocalDate validUntil) {
        return new ProofRow(personnelKey, reference, level, null, evidence, lastYear, validUntil);
    }

    private ProofRow module(String personnelKey, String title) {
        return new ProofRow(personnelKey, null, null, title, "Bescheinigung", lastYear, null);
    }
}
