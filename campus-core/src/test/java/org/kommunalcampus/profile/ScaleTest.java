package org.kommunalcampus.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.FrameworkImport;
import org.kommunalcampus.competence.FrameworkStatus;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.competence.JobProfileRow;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/** A level beyond the scale of the competence's framework is refused wherever somebody states one. */
@CapabilityTest
class ScaleTest {

    private static final Caller TEST = Caller.system("test");
    private static final int HIGHEST = 3;

    @Autowired
    private Profiles profiles;

    @Autowired
    private EmployerAttestations attestations;

    @Autowired
    private Frameworks frameworks;

    @Autowired
    private Competences competences;

    @Autowired
    private JobProfiles jobProfiles;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private String reference;
    private CompetenceId competence;
    private MemberId person;
    private Caller self;

    @BeforeEach
    void aFrameworkOfThreeLevels() {
        String code = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var entry = new FrameworkImport.Entry(
                "C1", LocalizedText.german("Kompetenz"), null, Map.of(), List.of(), List.of());
        frameworks.importFramework(
                TEST,
                new FrameworkImport(
                        code,
                        "1",
                        LocalizedText.german("Rahmen"),
                        null,
                        FrameworkStatus.DRAFT,
                        null,
                        null,
                        HIGHEST,
                        Map.of(),
                        List.of(new FrameworkImport.Area("A", LocalizedText.german("Bereich"), null, List.of(entry)))));
        reference = code + ":C1";
        competence = competences.resolve(reference).orElseThrow();
        person = campus.member();
        self = campus.learner(person);
    }

    @Test
    void peopleStateTheHighestLevelAndNoneBeyondIt() {
        profiles.rateSelf(self, person, competence, new Level(HIGHEST));

        refused(() -> profiles.rateSelf(self, person, competence, new Level(HIGHEST + 1)));
        refused(() -> profiles.answer(self, person, Map.of(competence, HIGHEST + 1)));
        refused(() -> profiles.change(
                self,
                person,
                ProfileChange.nothing()
                        .withGoals(List.of(new WantedGoal(
                                new GoalTarget.Skill(competence, new Level(HIGHEST + 1)),
                                LocalDate.now(clock).plusYears(1)))),
                profiles.of(self, person).version()));
        assertThat(profiles.of(self, person).selfAssessed())
                .extracting(own -> own.level().value())
                .containsExactly(HIGHEST);
    }

    @Test
    void hrAttestsNoneBeyondIt() {
        Caller hr = campus.hr(self.requireMunicipality());

        refused(() -> attestations.attest(
                hr, person, new SeenAtWork(competence, new Level(HIGHEST + 1), "Gespräch", null, null)));
    }

    @Test
    void aJobAsksForNoneBeyondIt() {
        var report = jobProfiles.importProfiles(
                TEST,
                List.of(new JobProfileRow(
                        "J" + Math.abs(reference.hashCode()),
                        LocalizedText.german("Beruf"),
                        null,
                        "MUNICIPAL",
                        null,
                        reference + "@" + (HIGHEST + 1))));

        assertThat(report.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.code()).isEqualTo("beyond-scale"));
    }

    private static void refused(Runnable statement) {
        assertThatExceptionOfType(Invalid.class).isThrownBy(statement::run);
    }
}
