package org.kommunalcampus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.kommunalcampus.testing.ModuleSketch.module;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleLink;
import org.kommunalcampus.catalogue.ModuleRefreshes;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.catalogue.Refresher;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.AtOnce;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.ModuleSketch;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/** A refresher renews the record of the longer module, as long as that counts. */
@CapabilityTest
class RecordRenewalsTest {

    private static final int MONTHS = 24;
    private static final int MANY = 500;

    /** Of records that lapse so late that no other test hears of it. */
    private static final int LONG = 120;

    @Autowired
    private Completions completions;

    @Autowired
    private CompletionCorrections corrections;

    @Autowired
    private ProofImports imports;

    @Autowired
    private Members members;

    @Autowired
    private AchievementRecords records;

    @Autowired
    private RecordVerification verification;

    @Autowired
    private Modules modules;

    @Autowired
    private ModuleRefreshes refreshes;

    @Autowired
    private Profiles profiles;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MunicipalityId town;
    private ProviderId provider;
    private MemberId member;
    private Caller self;
    private Caller hr;
    private CompetenceId competence;
    private ModuleId firstAid;
    private ModuleId refresher;

    @BeforeEach
    void aModuleWhoseRecordLapsesAndAShorterOneThatRenewsIt() {
        town = campus.municipality();
        member = campus.member(town);
        self = campus.learner(member);
        hr = campus.hr(town);
        competence = campus.competence();
        provider = campus.provider();
        var report = modules.takeOver(
                Caller.system("test"),
                provider,
                List.of(
                        module("first-aid", "Erste Hilfe")
                                .format(Format.ONLINE)
                                .hours(9)
                                .teaches(competence, 4)
                                .recordMonths(MONTHS)
                                .content(),
                        module("first-aid-again", "Erste Hilfe auffrischen")
                                .format(Format.ONLINE)
                                .hours(3)
                                .with("/refreshes", "first-aid,unknown")
                                .content()),
                true);
        assertThat(report.rejected()).isEmpty();
        assertThat(report.warnings())
                .as("a module that nobody knows is named and left out")
                .singleElement()
                .satisfies(warning -> assertThat(warning.error().pointer()).isEqualTo("/refreshes"));
        firstAid = modules.byExternalId(provider, "first-aid").orElseThrow();
        refresher = modules.byExternalId(provider, "first-aid-again").orElseThrow();
    }

    @Test
    void bothModulesSayWhatRenewsWhat() {
        assertThat(refreshes.offered(List.of(firstAid, refresher)))
                .containsOnly(Map.entry(firstAid, List.of(new Refresher(refresher, "Erste Hilfe auffrischen", 180))));
        assertThat(refreshes.refreshed(refresher)).containsExactly(new ModuleLink(firstAid, "Erste Hilfe"));
        assertThat(refreshes.refreshed(firstAid)).isEmpty();
    }

    @Test
    void aDraftIsNotNamedToThePublic() {
        Caller operator = Caller.system("test");
        modules.save(
                operator, provider, module("draft", "Noch geheim").hours(20).content());
        state(module("first-aid-again", "Erste Hilfe auffrischen")
                .format(Format.ONLINE)
                .hours(3)
                .with("/refreshes", "first-aid,draft"));

        assertThat(refreshes.refreshed(refresher)).containsExactly(new ModuleLink(firstAid, "Erste Hilfe"));
    }

    @Test
    void aTableOfRefreshersRenewsHundredsOfRecordsAndLosesNothing() {
        String whole = "Erste Hilfe " + System.nanoTime();
        String shorter = "Auffrischung " + System.nanoTime();
        state(
                module("first-aid", whole)
                        .format(Format.ONLINE)
                        .hours(9)
                        .teaches(competence, 4)
                        .recordMonths(LONG),
                module("first-aid-again", shorter)
                        .format(Format.ONLINE)
                        .hours(3)
                        .with("/refreshes", "first-aid"));
        List<MemberId> people = campus.members(town, MANY);
        LocalDate stated = monthsAgo(20).plusMonths(LONG);
        assertThat(imports.take(hr, town, table(people, whole, monthsAgo(20)))
                        .report()
                        .created())
                .isEqualTo(MANY);
        Map<MemberId, RecordNumber> numbers = new HashMap<>();
        people.forEach(person -> numbers.put(person, longer(person).number()));

        ProofImportOutcome renewed = imports.take(hr, town, table(people, shorter, monthsAgo(2)));

        assertThat(renewed.report().created()).isEqualTo(MANY);
        assertThat(people).allSatisfy(person -> {
            AchievementRecordView record = longer(person);
            assertThat(record.number()).isEqualTo(numbers.get(person));
            assertThat(record.validUntil()).as("as it said").isEqualTo(stated);
            assertThat(record.countsUntil()).isEqualTo(monthsAgo(2).plusMonths(LONG));
        });
        assertThat(completions.of(campus.learner(people.getLast()), people.getLast()))
                .extracting(CompletionView::module)
                .containsExactly(refresher, firstAid);
        assertThat(imports.take(hr, town, table(people, shorter, monthsAgo(2)))
                        .report()
                        .unchanged())
                .as("the same table again")
                .isEqualTo(MANY);

        assertThat(imports.undo(hr, town, Objects.requireNonNull(renewed.id()), "falsche Tabelle"))
                .isEqualTo(MANY);
        assertThat(people).allSatisfy(person -> {
            AchievementRecordView record = longer(person);
            assertThat(record.number()).isEqualTo(numbers.get(person));
            assertThat(record.countsUntil()).isEqualTo(stated);
        });
    }

    private List<ProofRow> table(List<MemberId> people, String title, LocalDate day) {
        return people.stream()
                .map(person -> new ProofRow(members.find(person).personnelKey(), null, null, title, "Liste", day, null))
                .toList();
    }

    private AchievementRecordView longer(MemberId person) {
        return records.of(campus.learner(person), person).stream()
                .filter(record -> record.module().equals(firstAid))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRecordCountsLongerFromTheRefresherOnAndKeepsBothHistories() {
        complete(firstAid, monthsAgo(20));
        complete(refresher, monthsAgo(2));

        AchievementRecordView record = of(firstAid);
        LocalDate until = monthsAgo(2).plusMonths(MONTHS);
        assertThat(record.completedOn()).isEqualTo(monthsAgo(20));
        assertThat(record.validUntil()).isEqualTo(monthsAgo(20).plusMonths(MONTHS));
        assertThat(record.countsUntil()).isEqualTo(until);
        assertThat(record.renewals())
                .containsExactly(new RecordRenewal("Erste Hilfe auffrischen", monthsAgo(2), until));
        assertThat(of(refresher).renewals()).isEmpty();
        assertThat(records.of(self, member)).as("no record of its own").hasSize(2);
        assertThat(verification.byNumber(record.number().value()).orElseThrow().record())
                .isEqualTo(record);
        assertThat(completions.of(self, member))
                .extracting(CompletionView::module)
                .containsExactlyInAnyOrder(firstAid, refresher);
        assertThat(completions.completedOf(List.of(member)).get(member))
                .as("plans and duties know the later day")
                .containsEntry(firstAid, new CompletionSummary(monthsAgo(2), until));
        assertThat(completions.lastOf(List.of(firstAid), List.of(member)).get(member))
                .containsEntry(firstAid, monthsAgo(2));
        assertThat(profiles.of(self, member).attested())
                .extracting(AttestedLevel::expires)
                .contains(until.plusDays(1));
    }

    @Test
    void renewedTimeAndAgainARecordNeverLapses() {
        complete(firstAid, monthsAgo(60));
        complete(refresher, monthsAgo(40));
        complete(refresher, monthsAgo(18));

        assertThat(of(firstAid).renewals()).hasSize(2);
        assertThat(of(firstAid).countsUntil()).isEqualTo(monthsAgo(18).plusMonths(MONTHS));
        assertThat(of(firstAid).state()).isEqualTo(RecordState.VALID);
    }

    @Test
    void whatHasLapsedOrWasNeverThereIsNotRenewed() {
        complete(refresher, monthsAgo(30));
        assertThat(completions.completedOf(List.of(member)).get(member)).containsOnlyKeys(refresher);

        complete(firstAid, monthsAgo(29));
        complete(refresher, monthsAgo(3));

        assertThat(of(firstAid).renewals()).isEmpty();
        assertThat(of(firstAid).state()).isEqualTo(RecordState.LAPSED);
    }

    @Test
    void theOrderInWhichThingsAreEnteredDoesNotMatter() {
        complete(refresher, monthsAgo(2));
        complete(firstAid, monthsAgo(20));

        assertThat(of(firstAid).countsUntil()).isEqualTo(monthsAgo(2).plusMonths(MONTHS));
    }

    @Test
    void aRenewalGoesWithWhatItFollowsFrom() {
        CompletionId first = complete(firstAid, monthsAgo(40));
        CompletionId middle = complete(refresher, monthsAgo(20));
        complete(refresher, monthsAgo(2));
        assertThat(of(firstAid).renewals()).hasSize(2);

        corrections.revoke(hr, middle, "falsche Person");
        assertThat(of(firstAid).renewals())
                .as("the later one found a record that had lapsed")
                .isEmpty();

        complete(refresher, monthsAgo(20));
        assertThat(of(firstAid).renewals()).hasSize(2);
        corrections.revoke(hr, first, "falsche Person");
        assertThat(completions.completedOf(List.of(member)).get(member)).containsOnlyKeys(refresher);
    }

    @Test
    void aCorrectedCompletionKeepsItsRenewals() {
        CompletionId first = complete(firstAid, monthsAgo(20));
        complete(refresher, monthsAgo(2));

        corrections.correct(hr, first, monthsAgo(21), null, "Liste", "falscher Tag");

        assertThat(of(firstAid).countsUntil()).isEqualTo(monthsAgo(2).plusMonths(MONTHS));
    }

    @Test
    void whoCompletesBothOnOneDayHasCompletedBothInWhicheverOrderTheyAreEntered() {
        List<Object> longOneLast = afterBothOnOneDay(campus.member(town), refresher, firstAid);
        List<Object> longOneFirst = afterBothOnOneDay(campus.member(town), firstAid, refresher);

        assertThat(longOneLast).isEqualTo(longOneFirst);
        assertThat(longOneLast)
                .contains(firstAid + " " + monthsAgo(2), refresher + " " + monthsAgo(2))
                .as("nothing is renewed by what came with the whole module")
                .contains(List.of());
    }

    private List<Object> afterBothOnOneDay(MemberId whose, ModuleId first, ModuleId second) {
        completions.record(hr, whose, firstAid, monthsAgo(20), "Liste");
        completions.record(hr, whose, first, monthsAgo(2), "Liste");
        CompletionId last = completions.record(hr, whose, second, monthsAgo(2), "Liste");
        Caller person = campus.learner(whose);
        List<Object> known = new ArrayList<>();
        assertThat(completions.of(person, whose)).extracting(CompletionView::id).contains(last);
        completions.of(person, whose).stream()
                .map(view -> view.module() + " " + view.completedOn())
                .sorted()
                .forEach(known::add);
        known.add(records.of(person, whose).stream()
                .flatMap(record -> record.renewals().stream())
                .toList());
        known.add(Objects.requireNonNull(completions.completedOf(List.of(whose)).get(whose)));
        known.add(profiles.of(person, whose).attested().stream()
                .map(level -> level.competence() + " " + level.level() + " " + level.since() + " " + level.expires())
                .sorted()
                .toList());
        return known;
    }

    @Test
    void aRenewalProvesWhatThePersonLearnedAndNotWhatTheModuleTeachesByNow() {
        complete(firstAid, monthsAgo(20));
        CompetenceId other = campus.competence();
        state(module("first-aid", "Erste Hilfe")
                .format(Format.ONLINE)
                .hours(9)
                .teaches(other, 5)
                .recordMonths(MONTHS));

        complete(refresher, monthsAgo(2));

        assertThat(profiles.of(self, member).attested())
                .filteredOn(level -> level.since().equals(monthsAgo(2)))
                .extracting(AttestedLevel::competence, level -> level.level().value(), AttestedLevel::expires)
                .containsExactly(
                        tuple(competence, 4, monthsAgo(2).plusMonths(MONTHS).plusDays(1)));
        assertThat(profiles.of(self, member).attested())
                .extracting(AttestedLevel::competence)
                .doesNotContain(other);
    }

    @Test
    void whatStoodGoesOverToTheCompletionThatTakesThePlaceWhateverTheProviderStatesByNow() {
        CompletionId first = complete(firstAid, monthsAgo(20));
        CompletionId again = complete(refresher, monthsAgo(2));
        LocalDate until = of(firstAid).countsUntil();
        state(
                module("first-aid", "Erste Hilfe")
                        .format(Format.ONLINE)
                        .hours(9)
                        .teaches(competence, 2)
                        .recordMonths(12),
                module("first-aid-again", "Etwas anderes").format(Format.ONLINE).hours(3));

        CompletionId other = corrections.correct(hr, first, monthsAgo(20), 80, "Liste", "Punkte fehlten");
        assertThat(of(firstAid).levels())
                .as("what was learned")
                .containsExactly(new ProvenLevel(competence, new Level(4)));
        assertThat(of(firstAid).countsUntil()).isEqualTo(until);
        assertThat(of(firstAid).renewals())
                .containsExactly(new RecordRenewal("Erste Hilfe auffrischen", monthsAgo(2), until));

        corrections.correct(hr, again, monthsAgo(2), null, "Liste 2", "andere Liste");
        assertThat(of(firstAid).renewals()).hasSize(1);
        assertThat(of(firstAid).countsUntil()).isEqualTo(until);

        corrections.revoke(hr, other, "falsche Person");
        assertThat(completions.completedOf(List.of(member)).get(member)).containsOnlyKeys(refresher);
    }

    @Test
    void bothEnteredInTheSameMomentSeeEachOther() throws Exception {
        for (MemberId whose : campus.members(town, 5)) {
            AtOnce.run(List.of(
                    AtOnce.attempt(() -> completions.record(hr, whose, firstAid, monthsAgo(20), "Liste"), "done"),
                    AtOnce.attempt(() -> completions.record(hr, whose, refresher, monthsAgo(2), "Liste"), "done")));

            assertThat(completions.completedOf(List.of(whose)).get(whose))
                    .containsEntry(
                            firstAid,
                            new CompletionSummary(monthsAgo(2), monthsAgo(2).plusMonths(MONTHS)));
        }
    }

    @Test
    void aRenewalItselfIsNotTakenBack() {
        complete(firstAid, monthsAgo(20));
        complete(refresher, monthsAgo(2));
        CompletionView renewal = completions.forEmployer(hr, member).stream()
                .filter(CompletionView::renewal)
                .findFirst()
                .orElseThrow();

        assertThat(renewal.evidence()).isEqualTo("Erste Hilfe auffrischen");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> corrections.revoke(hr, renewal.id(), "Versehen"))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("follows-from-refresher"));
    }

    private void state(ModuleSketch... sketches) {
        assertThat(modules.takeOver(
                                Caller.system("test"),
                                provider,
                                Stream.of(sketches).map(ModuleSketch::content).toList(),
                                true)
                        .updated())
                .isEqualTo(sketches.length);
    }

    private CompletionId complete(ModuleId module, LocalDate day) {
        return completions.record(hr, member, module, day, "Liste");
    }

    private AchievementRecordView of(ModuleId module) {
        return records.of(self, member).stream()
                .filter(record -> record.module().equals(module))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate monthsAgo(int months) {
        return LocalDate.now(clock).minusMonths(months);
    }
}
