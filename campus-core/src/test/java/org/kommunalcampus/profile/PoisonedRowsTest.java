package org.kommunalcampus.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program never writes stands in somebody's rows all the same: by an older version, a repair by hand, a broken import. */
@CapabilityTest
@ExtendWith(OutputCaptureExtension.class)
class PoisonedRowsTest {

    @Autowired
    private ProfileImports imports;

    @Autowired
    private LearnerFactsReader facts;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private JdbcClient database;

    private CompetenceId competence;
    private List<MemberId> people;
    private MemberId poisoned;

    @BeforeEach
    void twoPeople() {
        competence = campus.competence();
        JobProfileId job = campus.jobProfile(Map.of(competence, 3));
        people = campus.members(campus.municipality(), 2);
        poisoned = people.getFirst();
        imports.assignJobProfiles(each(job));
        imports.importSelfRatings(each(Map.of(competence, new Level(2))));
    }

    private <T> Map<MemberId, T> each(T value) {
        return people.stream().collect(Collectors.toMap(Function.identity(), member -> value));
    }

    private void poison(String sql) {
        String filled = sql.replace(":member", "'" + poisoned + "'")
                .replace(":competence", "'" + competence + "'")
                .replace(":id", "'" + UUID.randomUUID() + "'");
        database.sql(filled).update();
    }

    @Test
    void badRowsOfOnePersonAreSetAsideAndReportedWithoutSayingWhose(CapturedOutput log) {
        Map<MemberId, LearnerFacts> before = facts.of(people);
        poison("insert into blocked_time (member_id, from_date, to_date) values (:member, '2027-02-01', '9998-01-01')");
        poison("insert into blocked_time (member_id, from_date, to_date) values (:member, '2027-03-09', '2027-03-01')");
        poison("insert into profile_format (member_id, format) values (:member, 'TELEPATHY')");
        poison("update self_assessment set level = 77 where member_id = :member");
        poison("insert into attestation (id, member_id, competence_id, level, evidence_kind, evidence_ref, since)"
                + " values (:id, :member, :competence, 3, 'HEARSAY', 'x', '2026-01-01')");
        poison("insert into goal (id, member_id, competence_id, level, due)"
                + " values (:id, :member, :competence, 0, '2027-01-01')");

        Map<MemberId, LearnerFacts> after = facts.of(people);

        assertThat(after.get(people.getLast())).isEqualTo(before.get(people.getLast()));
        assertThat(after.get(poisoned).levels()).isEmpty();
        assertThat(after.get(poisoned).blockedTimes()).isEmpty();
        assertThat(after.get(poisoned).requirements())
                .isEqualTo(before.get(poisoned).requirements());
        assertThat(log).contains("Set aside 6 stored rows", "blocked_time (IllegalArgumentException)=2");
        assertThat(log.getOut().lines().filter(line -> line.contains("Set aside")))
                .noneMatch(line -> line.contains(poisoned.toString()) || line.contains("HEARSAY"));
    }

    @Test
    void theMainJobIsAFurtherOneNoMoreAfterTheUpgrade() throws IOException {
        List<LearnerJob> before = facts.of(poisoned).jobs();
        poison("insert into further_job (member_id, job_profile_id, since)"
                + " select member_id, job_profile_id, '2024-01-01' from learner_profile where member_id = :member");
        assertThat(facts.of(poisoned).jobs()).hasSize(2);

        var upgrade = new ClassPathResource("db/migration/profile/V0652__main_job_once.sql");
        database.sql(upgrade.getContentAsString(StandardCharsets.UTF_8)).update();

        assertThat(facts.of(poisoned).jobs()).isEqualTo(before);
    }

    @Test
    void aProfileThatCannotBeIsLikeNone() {
        poison("update learner_profile set weekly_minutes = -5 where member_id = :member");

        assertThat(facts.of(people).get(poisoned).weeklyMinutes()).isEqualTo(120);
        assertThat(facts.of(people)).hasSize(2);
    }
}
