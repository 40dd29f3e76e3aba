package org.kommunalcampus.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.organisation.MemberLeft;
import org.kommunalcampus.profile.AttestedLevel;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

@CapabilityTest
class TopicWishesTest {

    @Autowired
    private TopicWishes wishes;

    @Autowired
    private Topics topics;

    @Autowired
    private DemandCount count;

    @Autowired
    private DemandStore store;

    @Autowired
    private PersonalTopicWishes records;

    @Autowired
    private TopicWishLeaverListener leavers;

    @Autowired
    private Profiles profiles;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private MunicipalityId place;
    private CompetenceId wanted;
    private List<MemberId> people;

    @BeforeEach
    void twelvePeopleInEachOfTwoMunicipalities() {
        String region = campus.region();
        place = campus.municipality(region);
        wanted = campus.competence();
        people = new ArrayList<>(campus.members(place, 12));
        people.addAll(campus.members(campus.municipality(region), 12));
    }

    @Test
    void wishesCountAsDemandAtTheNextLevel() {
        people.forEach(person -> wishes.wish(campus.learner(person), wanted));
        count.run();
        assertThat(levels()).as("in full tens").containsExactly(Map.entry(1, Headcount.of(20)));

        people.forEach(person -> prove(person, 3));
        count.run();
        assertThat(levels()).containsExactly(Map.entry(4, Headcount.of(20)));
    }

    @Test
    void aWishForWhatTheJobAsksForAnywayIsCountedOnce() {
        var job = campus.jobProfile(Map.of(wanted, 4));
        people.forEach(person -> {
            profiles.assignJobs(Caller.system("test"), person, JobAssignment.of(job));
            wishes.wish(campus.learner(person), wanted);
        });
        count.run();

        assertThat(levels()).containsExactly(Map.entry(4, Headcount.of(24)));
    }

    @Test
    void aWishThatIsTakenBackNoLongerCounts() {
        people.forEach(person -> wishes.wish(campus.learner(person), wanted));
        String before = store.state().basis();
        people.forEach(person -> wishes.withdraw(campus.learner(person), wanted));
        count.run();

        assertThat(topics.learners(List.of(wanted))).containsEntry(wanted, Headcount.NOBODY);
        assertThat(store.state().basis()).isNotEqualTo(before);
    }

    @Test
    void twiceIsOnceAndAllCanBeRead() {
        Caller learner = campus.learner(people.getFirst());
        wishes.wish(learner, wanted);
        wishes.wish(learner, wanted);

        assertThat(wishes.of(learner)).containsExactly(wanted);
        assertThat(wishes.of(campus.learner(people.getLast()))).isEmpty();
    }

    @Test
    void wishesAreErasedWithThePersonAndForgottenWhenThePersonLeaves() {
        wishes.wish(campus.learner(people.get(0)), wanted);
        wishes.wish(campus.learner(people.get(1)), wanted);
        records.erase(people.get(0));
        leavers.on(new MemberLeft(people.get(1)));

        assertThat(wishes.of(campus.learner(people.get(0)))).isEmpty();
        await().untilAsserted(() ->
                assertThat(wishes.of(campus.learner(people.get(1)))).isEmpty());
    }

    @Test
    void onlyLearnersWishAndOnlyWhatExistsAndNotWithoutEnd() {
        Caller learner = campus.learner(people.getFirst());
        assertThatExceptionOfType(AccessDenied.class)
                .isThrownBy(() -> wishes.wish(Callers.with(Role.PROVIDER), wanted));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> wishes.wish(learner, CompetenceId.next()));
        campus.competences(50).forEach(each -> wishes.wish(learner, each));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> wishes.wish(learner, wanted));
    }

    private void prove(MemberId person, int level) {
        profiles.attest(
                person,
                List.of(new AttestedLevel(
                        wanted,
                        new Level(level),
                        new LevelEvidence(LevelEvidence.Kind.EMPLOYER, "test"),
                        LocalDate.now(clock),
                        null)));
    }

    private Map<Integer, Headcount> levels() {
        return topics.map(TopicQuery.all()).topics().stream()
                .filter(topic -> topic.competence().id().equals(wanted))
                .flatMap(topic -> topic.levels().stream())
                .collect(Collectors.toMap(Topic.LevelDemand::level, Topic.LevelDemand::learners));
    }
}
