package org.kommunalcampus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        List<MemberId> asked = campus.members(town, 5);
        asked.forEach(person -> job(person, 3));
        List<MemberId> others = campus.members(village, 4);
        attest(asked.getFirst(), 2, daysAgo(700));
        asked.forEach(this::complete);
        others.forEach(this::complete);

        ModuleEffect effect = row(module).figures();

        assertThat(effect.people()).isEqualTo(9);
        assertThat(effect.pairs()).isEqualTo(9);
        assertThat(effect.before()).isEqualTo(2);
        assertThat(effect.after()).isEqualTo(27);
        assertThat(effect.gaps()).isEqualTo(5);
        assertThat(effect.closed()).isEqualTo(5);
        assertThat(effect.meanBefore()).isEqualTo(new BigDecimal("0.2"));
        assertThat(effect.meanAfter()).isEqualTo(new BigDecimal("3.0"));
        assertThat(effect.closedPerHour())
                .isEqualTo(new BigDecimal(5 * 60L)
                        .divide(new BigDecimal(effect.minutes()), 2, java.math.RoundingMode.HALF_UP));
        assertThat(effect.closedPerHundredEuros()).as("nobody owes fees").isNull();
        ModuleEffectDetail detail = effects.ofModule(BEIRAT, region, module).orElseThrow();
        assertThat(detail.after()).containsExactly(new ReportRow<>(3, new LevelShare(9, 9)));
        assertThat(detail.before())
                .as("one who had level 2 is not told apart from eight who had none")
                .containsExactly(new ReportRow<>(null, new LevelShare(9, 9)));
    }

    @Test
    void modulesOfFewPeopleArePutTogetherAndNotToldOneByOne() {
        ModuleId rare = campus.module(campus.provider(), Format.ONLINE, Map.of(competence, 2));
        campus.members(town, 8).forEach(this::complete);
        campus.members(village, 3).forEach(person -> complete(person, rare, daysAgo(60)));

        assertThat(effects.of(BEIRAT, region)).singleElement().satisfies(row -> {
            assertThat(row.key()).isNull();
            assertThat(row.figures().people()).isEqualTo(11);
        });
        assertThat(effects.ofModule(BEIRAT, region, rare)).isEmpty();
        assertThat(effects.ofModule(BEIRAT, region, module)).isEmpty();
    }

    @Test
    void fewPeopleAltogetherAreToldNothingOf() {
        campus.members(town, 6).forEach(this::complete);

        assertThat(effects.of(BEIRAT, region)).isEmpty();
    }

    @Test
    void onlyTheTwelveWholeMonthsBeforeThisOneCount() {
        campus.members(town, 7).forEach(this::complete);
        campus.members(town, 7).forEach(person -> complete(person, module, LocalDate.now(clock)));
        campus.members(town, 7).forEach(person -> complete(person, module, daysAgo(400)));

        assertThat(row(module).figures().people()).isEqualTo(7);
        EffectPeriod period = effects.period(BEIRAT);
        assertThat(period.last()).isEqualTo(YearMonth.now(clock).minusMonths(1).atEndOfMonth());
        assertThat(period.first())
                .isEqualTo(YearMonth.now(clock).minusMonths(12).atDay(1));
    }

    @Test
    void feesCountOnceThereAreEnoughWhoOweThem() {
        ModuleEffect few = new ModuleEffect(9, 9, 9, 0, 27, 5, 5, 540, 3, 30_000);
        ModuleEffect enough = new ModuleEffect(9, 9, 9, 0, 27, 5, 5, 540, 7, 30_000);

        assertThat(few.fees()).isNull();
        assertThat(few.closedPerHundredEuros()).isNull();
        assertThat(few.plus(few).fees()).as("they may be the same people").isNull();
        assertThat(enough.fees()).isEqualTo(30_000);
        assertThat(enough.closedPerHundredEuros()).isEqualTo(new BigDecimal("1.67"));
        assertThat(enough.closedPerHour()).isEqualTo(new BigDecimal("0.56"));
    }

    @Test
    void aHandfulOfQueriesDoesHoweverManyLearn() {
        campus.members(town, 7).forEach(this::complete);
        int few = StatementCount.during(() -> effects.ofModule(BEIRAT, region, module));
        campus.members(town, 30).forEach(this::complete);

        assertThat(StatementCount.during(() -> effects.ofModule(BEIRAT, region, module)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
    }

    @Test
    void onlyTheBeiratReadsThemAndWhoIsEmployedOnlyTheOwnRegion() {
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.REVIEWER))) {
            Caller other = new Caller("O", Set.of(role), new IdentityKey("test", "o"), null, town, null);
            assertThatThrownBy(() -> effects.of(other, region)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> effects.ofModule(other, region, module)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> effects.regions(other)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> effects.period(other)).isInstanceOf(AccessDenied.class);
        }
        MunicipalityId elsewhere = campus.municipality();
        assertThatThrownBy(() -> effects.of(reviewer(elsewhere), region)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> effects.ofModule(reviewer(elsewhere), region, module))
                .isInstanceOf(AccessDenied.class);
        assertThat(effects.regions(reviewer(village)))
                .extracting(RegionView::id)
                .containsExactly(region);
        assertThat(effects.of(reviewer(village), region)).isEmpty();
        assertThatThrownBy(() -> effects.of(BEIRAT, RegionId.of("00000000-0000-0000-0000-00000000000a")))
                .isInstanceOf(NotFound.class);
    }

    private ReportRow<ModuleId, ModuleEffect> row(ModuleId of) {
        return effects.of(BEIRAT, region).stream()
                .filter(row -> of.equals(row.key()))
                .findFirst()
                .orElseThrow();
    }

    private void complete(MemberId person) {
        complete(person, module, daysAgo(60));
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

    private LocalDate daysAgo(int days) {
        return LocalDate.now(clock).minusDays(days);
    }

    private static Caller reviewer(@Nullable MunicipalityId employer) {
        return new Caller("B", Set.of(Role.REVIEWER), new IdentityKey("test", "b"), null, employer, null);
    }
}
