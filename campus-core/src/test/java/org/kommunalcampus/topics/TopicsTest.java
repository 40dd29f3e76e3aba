package org.kommunalcampus.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.kommunalcampus.testing.StatementCount;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class TopicsTest {

    private static final Caller TEST = Caller.system("test");

    @Autowired
    private Topics topics;

    @Autowired
    private DemandCount count;

    @Autowired
    private DemandStore store;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Competences competences;

    @Autowired
    private Regions regions;

    @Autowired
    private MutableClock clock;

    private String region;
    private MunicipalityId place;
    private CompetenceId wanted;
    private JobProfileId job;

    @BeforeEach
    void twelvePeopleInEachOfTwoMunicipalitiesLackACompetence() {
        region = campus.region();
        place = campus.municipality(region);
        wanted = campus.competence();
        job = campus.jobProfile(Map.of(wanted, 4));
        employ(place, job, 12);
        employ(campus.municipality(region), job, 12);
    }

    @Test
    void demandIsWhatLearnersLack() {
        count.run();

        Topic topic = topic(TopicQuery.all());
        assertThat(topic.learners()).isEqualTo(Headcount.of(24));
        assertThat(topic.levels()).containsExactly(new Topic.LevelDemand(4, Headcount.of(24), 0));
        assertThat(topic.standing()).isEqualTo(SupplyStatus.UNSERVED);
        assertThat(topic.unserved()).isEqualTo(24);
    }

    @Test
    void fewerThanTenAreNotTold() {
        JobProfileId rare = campus.jobProfile(Map.of(wanted, 6));
        employ(campus.municipality(campus.region()), rare, 9);
        count.run();

        Topic topic = topic(TopicQuery.all());
        assertThat(topic.learners()).isEqualTo(Headcount.of(33));
        assertThat(topic.levels()).allMatch(level -> level.learners().hidden());
        assertThat(topic.regions().values()).allMatch(Headcount::hidden);
        assertThat(topic(in(region)).learners().hidden()).isTrue();
    }

    @Test
    void oneMunicipalityTakesItsOwnPeopleOutAndIsNotLeftWithFew() {
        String other = campus.region();
        CompetenceId alone = campus.competence();
        CompetenceId nearlyAlone = campus.competence();
        MunicipalityId big = campus.municipality(other);
        MunicipalityId small = campus.municipality(other);
        employ(big, campus.jobProfile(Map.of(alone, 2, nearlyAlone, 2)), 60);
        employ(small, campus.jobProfile(Map.of(nearlyAlone, 2)), 9);
        count.run();

        assertThat(topics.learners(List.of(alone, nearlyAlone)).values()).allMatch(Headcount::hidden);

        employ(small, campus.jobProfile(Map.of(nearlyAlone, 2)), 1);
        count.run();
        assertThat(topics.learners(List.of(nearlyAlone))).containsEntry(nearlyAlone, Headcount.of(70));
    }

    @Test
    void whoReachesTheLevelIsNoLongerCounted() {
        List<MemberId> learned = employ(place, job, 2);
        learned.forEach(person -> profiles.attest(
                person,
                List.of(new AttestedLevel(
                        wanted,
                        new Level(4),
                        new LevelEvidence(LevelEvidence.Kind.EMPLOYER, "test"),
                        LocalDate.now(clock),
                        null))));
        count.run();

        assertThat(topic(TopicQuery.all()).learners()).isEqualTo(Headcount.of(24));
    }

    @Test
    void onlyModulesThatLeadFarEnoughServeALevel() {
        campus.module(Map.of(wanted, 3));
        count.run();
        assertThat(topic(TopicQuery.all()).standing()).isEqualTo(SupplyStatus.UNSERVED);
        assertThat(topic(TopicQuery.all()).supply().modules()).isEqualTo(1);

        campus.module(Map.of(wanted, 5));
        assertThat(topic(TopicQuery.all()).standing()).isEqualTo(SupplyStatus.SERVED);
    }

    @Test
    void freeSeatsOfComingSessionsAreSupply() {
        var module = campus.module(campus.provider(), Format.IN_PERSON, Map.of(wanted, 4));
        campus.session(module, Duration.ofDays(10), 8);
        campus.session(module, Duration.ofDays(20), 5);
        count.run();

        assertThat(topic(TopicQuery.all()).supply()).isEqualTo(new Supply(1, 2, 13, 0));
    }

    @Test
    void aCountIsRepeatedOnlyWhenSomethingHasChangedAndTheLastOneIsNotNew() {
        count.run();
        long first = store.state().number();
        employ(place, job, 1);
        count.runIfDue();
        assertThat(store.state().number()).isEqualTo(first);

        clock.advance(Duration.ofMinutes(16));
        count.runIfDue();
        assertThat(store.state().number()).isEqualTo(first + 1);

        clock.advance(Duration.ofMinutes(16));
        count.runIfDue();
        assertThat(store.state().number()).isEqualTo(first + 1);

        clock.advance(Duration.ofHours(24));
        count.runIfDue();
        assertThat(store.state().number()).isEqualTo(first + 2);
    }

    @Test
    void theMapReadsNoPeople() {
        count.run();
        topics.map(TopicQuery.all());

        assertThat(StatementCount.during(() -> topics.map(TopicQuery.all()))).isLessThanOrEqualTo(4);
    }

    private List<MemberId> employ(MunicipalityId municipality, JobProfileId as, int people) {
        List<MemberId> members = campus.members(municipality, people);
        members.forEach(person -> profiles.assignJobs(TEST, person, JobAssignment.of(as)));
        return members;
    }

    private Topic topic(TopicQuery query) {
        return topics.map(query).topics().stream()
                .filter(topic -> topic.competence().id().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private TopicQuery in(String code) {
        RegionId id = regions.ensure(TEST, code, "Region " + code);
        String framework = competences.find(wanted).frameworkCode();
        return new TopicQuery(framework, null, id, null, TopicSort.WANTED);
    }
}
