package org.kommunalcampus.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.ProfileImports;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.ReleaseId;
import org.kommunalcampus.profile.ReleasedField;
import org.kommunalcampus.profile.ReleasedTo;
import org.kommunalcampus.profile.Releases;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;

/** What the database adds up is what one gets who adds it up person by person, in random towns. */
@CapabilityTest
class StaffSumsTest {

    private static final Caller SYSTEM = Caller.system("test");
    private static final int SKILLS = 5;

    @Autowired
    private StaffSums sums;

    @Autowired
    private Clock clock;

    @Autowired
    private Needs needs;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Units units;

    @Autowired
    private Members members;

    @Autowired
    private StaffRegister staffRegister;

    @Autowired
    private Profiles profiles;

    @Autowired
    private ProfileImports imports;

    @Autowired
    private Releases releases;

    /** Somebody as the test has made them: the levels are those that HR may know. */
    private record Made(Optional<UnitId> unit, Optional<JobProfileId> job, Map<CompetenceId, Integer> known) {}

    @Test
    void sumsAreThoseOfAllPeople() {
        for (long seed = 1; seed <= 4; seed++) {
            MunicipalityId town = campus.municipality();
            List<CompetenceId> skills = campus.competences(SKILLS);
            var random = new Random(seed);
            Map<JobProfileId, Map<CompetenceId, Integer>> jobs = jobs(skills, random);
            List<Made> people = people(town, skills, List.copyOf(jobs.keySet()), random);

            Tally<UnitId> byUnit = sums.byUnit(town);
            Tally<JobProfileId> byJob = sums.byJob(town);

            assertThat(byUnit.people()).as("seed %s", seed).isEqualTo(people.size());
            assertThat(byUnit.cells()).as("seed %s", seed).isEqualTo(added(people, Made::unit, jobs));
            assertThat(byJob.cells()).as("seed %s", seed).isEqualTo(added(people, Made::job, jobs));
            assertThat(byUnit.whole()).as("seed %s", seed).isEqualTo(byJob.whole());
        }
    }

    @Test
    void thePictureNeedsTheSameFewQueriesHoweverManyWorkThere() {
        MunicipalityId small = staffed(3);
        MunicipalityId large = staffed(1100);

        assertThat(queries(large)).isEqualTo(queries(small)).isLessThanOrEqualTo(8);
    }

    @Test
    void aReleaseCountsUntilItIsRevoked() {
        MunicipalityId town = campus.municipality();
        MemberId member = campus.member(town);
        Caller self = campus.learner(member);
        CompetenceId skill = campus.competence();
        profiles.assignJobs(SYSTEM, member, JobAssignment.of(campus.jobProfile(Map.of(skill, 5))));
        profiles.rateSelf(self, member, skill, new Level(4));
        assertThat(missing(town, skill)).isEqualTo(5);

        ReleaseId id = releases.release(
                self,
                member,
                ReleasedField.SELF_ASSESSMENTS,
                ReleasedTo.HR,
                LocalDate.now(clock).plusDays(10));
        assertThat(missing(town, skill)).isEqualTo(1);

        releases.revoke(self, member, id);
        assertThat(missing(town, skill)).isEqualTo(5);
    }

    private int missing(MunicipalityId town, CompetenceId skill) {
        return sums.byUnit(town).whole().getOrDefault(skill, GapCell.NOBODY).missing();
    }

    private int queries(MunicipalityId town) {
        Caller hr = campus.hr(town);
        needs.ofUnits(hr, town, null);
        return StatementCount.during(() -> needs.ofUnits(hr, town, null));
    }

    private MunicipalityId staffed(int count) {
        MunicipalityId town = campus.municipality();
        JobProfileId job = campus.jobProfile(Map.of(campus.competence(), 3));
        Map<MemberId, JobProfileId> jobs = new HashMap<>();
        campus.members(town, count).forEach(member -> jobs.put(member, job));
        imports.assignJobProfiles(jobs);
        return town;
    }

    private Map<JobProfileId, Map<CompetenceId, Integer>> jobs(List<CompetenceId> skills, Random random) {
        Map<JobProfileId, Map<CompetenceId, Integer>> jobs = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            Map<CompetenceId, Integer> asked = new HashMap<>();
            skills.stream().filter(skill -> random.nextInt(3) > 0).forEach(skill -> asked.put(skill, level(random)));
            jobs.put(campus.jobProfile(asked), asked);
        }
        return jobs;
    }

    private List<Made> people(MunicipalityId town, List<CompetenceId> skills, List<JobProfileId> jobs, Random random) {
        units.importUnits(
                SYSTEM,
                town,
                List.of(
                        new UnitRow("1", "Dezernat", null),
                        new UnitRow("1.1", "Amt", "1"),
                        new UnitRow("2", "Kämmerei", null)));
        Map<String, UnitId> byCode = new HashMap<>();
        units.tree(campus.hr(town), town).forEach(root -> codes(root, byCode));
        List<@Nullable String> places = new ArrayList<>(List.of("1", "1.1", "2"));
        places.add(null);
        List<MemberRow> rows = IntStream.range(0, 40)
                .mapToObj(i -> new MemberRow(
                        "P" + i, "Kim", "Muster", null, places.get(random.nextInt(places.size())), null, null))
                .toList();
        staffRegister.importMembers(SYSTEM, town, rows);
        Map<String, MemberId> ids = members.idsByPersonnelKey(SYSTEM, town);
        List<Made> people = new ArrayList<>();
        for (MemberRow row : rows) {
            MemberId member = ids.get(row.personnelKey());
            Optional<JobProfileId> job =
                    random.nextInt(6) == 0 ? Optional.empty() : Optional.of(jobs.get(random.nextInt(jobs.size())));
            job.ifPresent(given -> profiles.assignJobs(SYSTEM, member, JobAssignment.of(given)));
            Map<CompetenceId, Integer> known = learned(member, skills, random);
            if (random.nextInt(8) == 0) {
                staffRegister.leave(SYSTEM, town, member, LocalDate.now(clock).minusDays(1), 0L);
            } else {
                people.add(new Made(Optional.ofNullable(row.unit()).map(byCode::get), job, known));
            }
        }
        return people;
    }

    /** Gives somebody proofs, some of which have expired or are surpassed, and statements, some of which are released to HR. */
    private Map<CompetenceId, Integer> learned(MemberId member, List<CompetenceId> skills, Random random) {
        LocalDate today = LocalDate.now(clock);
        Caller self = campus.learner(member);
        Map<CompetenceId, Integer> known = new HashMap<>();
        boolean released = random.nextInt(3) == 0;
        if (released) {
            releases.release(self, member, ReleasedField.SELF_ASSESSMENTS, ReleasedTo.HR, today);
        } else if (random.nextBoolean()) {
            releases.release(self, member, ReleasedField.INTERESTS, ReleasedTo.HR, today);
            releases.release(self, member, ReleasedField.SELF_ASSESSMENTS, ReleasedTo.MANAGER, today);
        }
        for (CompetenceId skill : skills) {
            for (int proof = random.nextInt(3); proof > 0; proof--) {
                int level = level(random);
                @Nullable LocalDate expires = random.nextBoolean() ? null : today.plusDays(random.nextInt(3) - 1);
                var evidence = new LevelEvidence(LevelEvidence.Kind.EMPLOYER, "Nachweis " + proof);
                profiles.attest(
                        member,
                        List.of(new AttestedLevel(skill, new Level(level), evidence, today.minusYears(1), expires)));
                if (expires == null || expires.isAfter(today)) {
                    known.merge(skill, level, Math::max);
                }
            }
            if (random.nextBoolean()) {
                int level = level(random);
                profiles.rateSelf(self, member, skill, new Level(level));
                if (released) {
                    known.merge(skill, level, Math::max);
                }
            }
        }
        return known;
    }

    private static <G> Map<Optional<G>, Map<CompetenceId, GapCell>> added(
            List<Made> people, Function<Made, Optional<G>> group, Map<JobProfileId, Map<CompetenceId, Integer>> jobs) {
        Map<Optional<G>, Map<CompetenceId, GapCell>> cells = new HashMap<>();
        for (Made person : people) {
            Map<CompetenceId, GapCell> in = cells.computeIfAbsent(group.apply(person), first -> new HashMap<>());
            person.job().map(jobs::get).orElse(Map.of()).forEach((skill, asked) -> {
                int missing = Math.max(0, asked - person.known().getOrDefault(skill, 0));
                in.merge(skill, new GapCell(1, missing > 0 ? 1 : 0, missing, false), GapCell::plus);
            });
        }
        return cells;
    }

    private static void codes(UnitNode unit, Map<String, UnitId> found) {
        found.put(unit.code(), unit.id());
        unit.children().forEach(child -> codes(child, found));
    }

    private static int level(Random random) {
        return 1 + random.nextInt(8);
    }
}
