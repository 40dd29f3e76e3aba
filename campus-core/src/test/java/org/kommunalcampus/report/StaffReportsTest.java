package org.kommunalcampus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.assignment.TaskDecisions;
import org.kommunalcampus.assignment.TaskKey;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.report.Report.UnitShare;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;

/** Reports on a town of two offices, one of them with a team, and some who belong to none. */
@CapabilityTest
class StaffReportsTest {

    private static final Caller SYSTEM = Caller.system("test");

    @Autowired
    private StaffReports reports;

    @Autowired
    private Assignments assignments;

    @Autowired
    private TaskDecisions decisions;

    @Autowired
    private Completions completions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Units units;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MunicipalityId town;
    private Caller hr;
    private ModuleId module;

    @BeforeEach
    void aTownOfTwoOffices() {
        town = campus.municipality();
        hr = campus.hr(town);
        module = campus.module(campus.provider(), Format.ONLINE, Map.of(campus.competence(), 3));
        units.importUnits(
                SYSTEM,
                town,
                List.of(
                        new UnitRow("0", "Stadtverwaltung", null),
                        new UnitRow("1", "Bauamt", "0"),
                        new UnitRow("1.1", "Tiefbau", "1"),
                        new UnitRow("2", "Kämmerei", "0")));
    }

    @Test
    void dutiesAreCountedByUnitAndModuleWithAllBelow() {
        List<MemberId> building = people("1", 5);
        List<MemberId> digging = people("1.1", 4);
        List<MemberId> treasury = people("2", 8);
        AssignmentId duty = assign(all(building, digging, treasury));
        completions.record(hr, building.getFirst(), module, today(), "Liste");
        decisions.exempt(hr, Set.of(new TaskKey(duty, digging.getFirst())), "Elternzeit");

        Report<DutyFigures> report = reports.duties(hr, town);

        assertThat(report.all()).isEqualTo(new DutyFigures(17, 17, 1, 0, 15, 0, 1));
        assertThat(names(report.units())).containsExactly("Bauamt", "Kämmerei");
        assertThat(report.units().getFirst().figures()).isEqualTo(new DutyFigures(9, 9, 1, 0, 7, 0, 1));
        assertThat(report.units().getFirst().figures().percentDone()).isEqualTo(12);
        assertThat(report.modules())
                .singleElement()
                .satisfies(row -> assertThat(row.key()).isEqualTo(module));
    }

    @Test
    void unitsOfFewPeopleArePutTogether() {
        assign(all(people("1", 3), people("2", 9), people(null, 2)));

        Report<DutyFigures> report = reports.duties(hr, town);

        assertThat(report.units()).singleElement().satisfies(row -> {
            assertThat(row.key()).isNull();
            assertThat(row.figures().people()).isEqualTo(14);
        });
    }

    @Test
    void aTownOfFewPeopleIsToldNothing() {
        List<MemberId> few = people("1", 6);
        assign(few);
        completions.record(hr, few.getFirst(), module, today(), "Liste");

        assertThat(reports.duties(hr, town)).isEqualTo(new Report<>(null, List.of(), List.of(), List.of()));
        assertThat(reports.learning(hr, town, year())).isEqualTo(new Report<>(null, List.of(), List.of(), List.of()));
    }

    @Test
    void whatWasLearnedIsCountedInItsYearAndMonth() {
        people("1", 9).forEach(person -> completions.record(hr, person, module, today(), "Liste"));
        people("2", 10);

        Report<LearningFigures> report = reports.learning(hr, town, year());

        LearningFigures all = report.all();
        assertThat(all).isNotNull();
        assertThat(all.people()).isEqualTo(19);
        assertThat(all.learners()).isEqualTo(9);
        assertThat(all.completions()).isEqualTo(9);
        assertThat(report.months())
                .singleElement()
                .satisfies(row -> assertThat(row.key()).isEqualTo(Month.from(today())));
        assertThat(report.units())
                .extracting(row -> row.figures().completions())
                .containsExactly(9, 0);
        Report<LearningFigures> before = reports.learning(hr, town, year().minusYears(1));
        assertThat(before.all()).isEqualTo(new LearningFigures(19, 0, 0, 0));
        assertThat(before.months()).isEmpty();
    }

    @Test
    void aGapThatClosedInTheYearIsAnEffect() {
        CompetenceId asked = campus.competence();
        JobProfileId job = campus.jobProfile(Map.of(asked, 4));
        List<MemberId> staff = people("1", 8);
        staff.forEach(person -> profiles.assignJobs(SYSTEM, person, JobAssignment.of(job)));
        attest(staff.get(0), asked, 4, today().minusYears(2));
        attest(staff.get(1), asked, 2, today().minusYears(2));
        attest(staff.get(1), asked, 5, today());
        attest(staff.get(2), asked, 3, today());

        EffectFigures effect = reports.effect(hr, town, year()).all();

        assertThat(effect).isEqualTo(new EffectFigures(8, 7, 1, 5, 0, 0));
        assertThat(reports.effect(hr, town, year().minusYears(1)).all()).isEqualTo(new EffectFigures(8, 7, 0, 0, 0, 0));
    }

    @Test
    void noFeesAreNoSecret() {
        people("1", 9);

        assertThat(reports.fees(hr, town, year()))
                .isEqualTo(new Report<>(FeeFigures.NONE, List.of(), List.of(), List.of()));
    }

    @Test
    void aReportNeedsTheSameFewQueriesHoweverManyWorkThere() {
        assign(people("1", 8));
        int few = StatementCount.during(() -> reports.duties(hr, town));
        assign(people("2", 60));

        assertThat(StatementCount.during(() -> reports.duties(hr, town)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
        assertThat(StatementCount.during(() -> reports.learning(hr, town, year())))
                .isLessThanOrEqualTo(8);
        assertThat(StatementCount.during(() -> reports.fees(hr, town, year()))).isLessThanOrEqualTo(7);
    }

    @Test
    void nobodyElseReadsThem() {
        Caller foreign = campus.hr(campus.municipality());
        Caller learner = campus.learner(campus.member(town));

        for (Caller caller : List.of(foreign, learner)) {
            assertThatThrownBy(() -> reports.duties(caller, town)).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> reports.learning(caller, town, year())).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> reports.fees(caller, town, year())).isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> reports.effect(caller, town, year())).isInstanceOf(AccessDenied.class);
        }
    }

    private void attest(MemberId person, CompetenceId competence, int level, LocalDate since) {
        profiles.attest(
                person,
                List.of(new AttestedLevel(
                        competence,
                        new Level(level),
                        new LevelEvidence(LevelEvidence.Kind.EMPLOYER, "Nachweis " + level),
                        since,
                        null)));
    }

    private AssignmentId assign(List<MemberId> people) {
        return assignments.assign(
                hr,
                town,
                new Task(module, AssignmentKind.MANDATORY, "Vorgeschrieben", DueDate.open()),
                new Audience(Set.copyOf(people), Set.of(), Set.of()));
    }

    private List<MemberId> people(@Nullable String unit, int count) {
        List<MemberRow> rows = new ArrayList<>();
        String key = "U" + unit + "-" + count + "-";
        for (int i = 0; i < count; i++) {
            rows.add(new MemberRow(key + i, "Kim", "Muster", null, unit, null, null));
        }
        staffRegister.importMembers(SYSTEM, town, rows);
        Map<String, MemberId> ids = members.idsByPersonnelKey(SYSTEM, town);
        return rows.stream().map(row -> ids.get(row.personnelKey())).toList();
    }

    @SafeVarargs
    private static List<MemberId> all(List<MemberId>... groups) {
        return List.of(groups).stream().flatMap(List::stream).toList();
    }

    private static List<String> names(List<? extends ReportRow<UnitShare, ?>> rows) {
        return rows.stream()
                .map(row -> row.key() == null ? "zusammen" : row.key().name())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Year year() {
        return Year.of(today().getYear());
    }
}
