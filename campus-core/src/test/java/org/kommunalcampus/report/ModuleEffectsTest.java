package org.kommunalcampus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a module changes among the people of two municipalities of a region. */
@CapabilityTest
class ModuleEffectsTest {

    private static final Caller BEIRAT = reviewer(null);

    @Autowired
    private ModuleEffects effects;

    @Autowired
    private Completions completions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Municipalities municipalities;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private MunicipalityId town;
    private MunicipalityId village;
    private RegionId region;
    private CompetenceId competence;
    private ModuleId module;
    private EffectPeriod period;

    /** Nothing is counted yet; other tests may have counted the same half-years. */
    @BeforeEach
    void nothingIsCounted() {
        period = EffectPeriod.closedOn(LocalDate.now(clock));
        List.of("module_effect_move", "module_effect", "effect_period")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @BeforeEach
    void twoMunicipalitiesOfOneRegion() {
        String code = campus.region();
        town = campus.municipality(code);
        village = campus.municipality(code);
        region = municipalities.find(town).region();
        competence = campus.competence();
        module = campus.module(campus.provider(), Format.ONLINE, Map.of(competence, 3));
    }

    @Test
    void levelsAndGapsAreComparedBeforeAndWithTheCompletionOverAllMunicipalities() {
        List<MemberId> asked = campus.members(town, 8);
        asked.forEach(person -> job(person, 3));
        List<MemberId> alsoAsked = campus.members(village, 7);
        alsoAsked.forEach(person -> job(person, 3));
        attest(asked.getFirst(), 2, middle().minusDays(400));
        asked.forEach(this::complete);
        alsoAsked.forEach(this::complete);
        effects.count();

        ModuleEffect effect = told(module);

        assertThat(effect.people()).isEqualTo(15);
        assertThat(effect.pairs()).isEqualTo(15);
        assertThat(effect.before()).isEqualTo(2);
        assertThat(effect.after()).isEqualTo(45);
        assertThat(effect.gaps()).isEqualTo(15);
        assertThat(effect.closed()).isEqualTo(15);
        assertThat(effect.meanBefore()).isEqualTo(new BigDecimal("0.1"));
        assertThat(effect.meanAfter()).isEqualTo(new BigDecimal("3.0"));
        assertThat(effect.closedPerHour())
                .isEqualTo(new BigDecimal(15 * 60L)
                        .divide(new BigDecimal(effect.minutes()), 2, java.math.RoundingMode.HALF_UP));
        assertThat(effect.cents()).as("nobody owes fees").isZero();
        assertThat(effect.closedPerHundredEuros()).isNull();
        assertThat(effects.ofModule(BEIRAT, region, period, module)
                        .orElseThrow()
                        .moves())
                .as("one who had level 2 is not told apart from those who had none")
                .containsExactly(new ReportRow<>(null, 15));
    }

    @Test
    void whoKnowsAllAboutOneMunicipalityIsLeftWithNoFewerThanSeven() {
        ModuleId known = campus.module(campus.provider(), Format.ONLINE, Map.of(competence, 2));
        campus.members(town, 40).forEach(this::complete);
        campus.members(village, 6).forEach(this::complete);
        campus.members(town, 40).forEach(person -> complete(person, known, middle()));
        campus.members(village, 7).forEach(person -> complete(person, known, middle()));
        effects.count();

        assertThat(effects.of(BEIRAT, region, period))
                .extracting(ModuleEffect::module)
                .containsExactly(known);
        assertThat(effects.ofModule(BEIRAT, region, period, module)).isEmpty();
    }

    @Test
    void oneMunicipalityAloneIsToldNothingOf() {
        campus.members(town, 60).forEach(this::complete);
        effects.count();

        assertThat(effects.of(BEIRAT, region, period)).isEmpty();
    }

    @Test
    void gapsAreNotToldWhereTheyWouldSetFewPeopleApart() {
        List<MemberId> asked = campus.members(village, 3);
        asked.forEach(person -> job(person, 3));
        asked.forEach(this::complete);
        campus.members(town, 20).forEach(this::complete);
        campus.members(village, 9).forEach(this::complete);
        effects.count();

        assertThat(told(module).people()).isEqualTo(32);
        assertThat(told(module).gaps()).isNull();
        assertThat(told(module).closed()).isNull();
        assertThat(told(module).closedPerHour()).isNull();
    }

    @Test
    void whatHappensAfterTheCountChangesNoFigure() {
        campus.members(town, 8).forEach(this::complete);
        List<MemberId> there = campus.members(village, 8);
        there.forEach(this::complete);
        effects.count();
        ModuleEffect first = told(module);

        completions.record(Caller.system("test"), campus.member(town), module, middle(), "entered late");
        jdbc.sql("update member set municipality_id = :town where id = :id")
                .param("town", town.toString())
                .param("id", there.getFirst().toString())
                .update();
        effects.count();

        assertThat(told(module)).isEqualTo(first);
    }

    @Test
    void onlyHalfYearsThatAreOverCountAndEachOnItsOwn() {
        everywhere(person -> complete(person, module, middle()));
        everywhere(person -> complete(person, module, period.before().last()));
        everywhere(person -> complete(person, module, period.last().plusDays(1)));
        effects.count();

        assertThat(told(module).people()).isEqualTo(14);
        assertThat(effects.of(BEIRAT, region, period.before()))
                .extracting(ModuleEffect::people)
                .containsExactly(14);
        EffectPeriod running = EffectPeriod.around(LocalDate.now(clock));
        assertThatThrownBy(() -> effects.period(BEIRAT, running.first())).isInstanceOf(NotFound.class);
        assertThat(effects.period(BEIRAT, period.first())).isEqualTo(period);
    }

    @Test
    void readingTakesTheSameQueriesHoweverManyLearned() {
        campus.members(town, 30).forEach(this::complete);
        campus.members(village, 30).forEach(this::complete);
        effects.count();

        assertThat(StatementCount.during(() -> effects.ofModule(BEIRAT, region, period, module)))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void onlyTheBeiratReadsThemAndWhoIsEmployedOnlyTheOwnRegion() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.REVIEWER))) {
            Caller other = new Caller("O", Set.of(role), new IdentityKey("test", "o"), null, town, null);
            assertThatThrownBy(() -> effects.of(other, region, period)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> effects.ofModule(other, region, period, module))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> effects.periods(other)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> effects.regions(other)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> effects.period(other, null)).isInstanceOf(AccessDenied.class);
        }
        MunicipalityId elsewhere = campus.municipality();
        assertThatThrownBy(() -> effects.of(reviewer(elsewhere), region, period))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> effects.ofModule(reviewer(elsewhere), region, period, module))
                .isInstanceOf(AccessDenied.class);
        assertThat(effects.regions(reviewer(village)))
                .extracting(RegionView::id)
                .containsExactly(region);
        assertThat(effects.of(reviewer(village), region, period)).isEmpty();
        assertThatThrownBy(() -> effects.of(BEIRAT, RegionId.of("00000000-0000-0000-0000-00000000000a"), period))
                .isInstanceOf(NotFound.class);
    }

    private ModuleEffect told(ModuleId of) {
        return effects.ofModule(BEIRAT, region, period, of).orElseThrow().figures();
    }

    private void everywhere(Consumer<MemberId> each) {
        campus.members(town, 7).forEach(each);
        campus.members(village, 7).forEach(each);
    }

    private LocalDate middle() {
        return period.first().plusMonths(3);
    }

    private void complete(MemberId person) {
        complete(person, module, middle());
    }

    private void complete(MemberId person, ModuleId what, LocalDate day) {
        completions.record(Caller.system("test"), person, what, day, "Liste");
    }

    private void attest(MemberId person, int level, LocalDate since) {
        profiles.attest(
                person,
                List.of(new AttestedLevel(
                        competence,
                        new Level(level),
                        new LevelEvidence(LevelEvidence.Kind.EMPLOYER, "Nachweis"),
                        since,
                        null)));
    }

    private void job(MemberId person, int level) {
        JobProfileId job = campus.jobProfile(Map.of(competence, level));
        profiles.assignJobs(Caller.system("test"), person, JobAssignment.of(job));
    }

    private static Caller reviewer(@Nullable MunicipalityId employer) {
        return new Caller("B", Set.of(Role.REVIEWER), new IdentityKey("test", "b"), null, employer, null);
    }
}
