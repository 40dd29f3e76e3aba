package org.kommunalcampus.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.ProviderEnrolments;
import org.kommunalcampus.profile.BlockedTime;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/**
 * Public figures and those of providers do not depend on what is private: of two populations that differ only in self-assessments, goals, interests, preferences
 * and blocked times, the topic map, the demand beside a competence and the provider's figures are the same to the letter.
 */
@CapabilityTest
class PrivateFactsInFiguresTest {

    private static final Caller TEST = Caller.system("test");
    private static final int STAFF = 24;

    @Autowired
    private Topics topics;

    @Autowired
    private DemandCount count;

    @Autowired
    private ProviderEnrolments statistics;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private TopicWishes wishes;

    @Autowired
    private Profiles profiles;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private List<CompetenceId> competences;
    private List<MemberId> staff;
    private ProviderId provider;

    @BeforeEach
    void aTownWhosePeopleBookAndWish() {
        competences = campus.competences(3);
        String region = campus.region();
        JobProfileId job = campus.jobProfile(Map.of(competences.get(0), 3, competences.get(1), 2));
        staff = new ArrayList<>(campus.members(campus.municipality(region), STAFF / 2));
        staff.addAll(campus.members(campus.municipality(region), STAFF / 2));
        provider = campus.provider();
        ModuleId module = campus.module(provider, Format.ONLINE, Map.of(competences.get(0), 3));
        staff.forEach(person -> {
            profiles.assignJobs(TEST, person, JobAssignment.of(job));
            enrolments.book(campus.learner(person), person, module, null);
            wishes.wish(campus.learner(person), competences.get(2));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void privateFactsChangeNoFigure(long seed) {
        List<String> before = figures();
        assertThat(before.toString()).as("something is told").contains("learners=" + Headcount.of(STAFF));

        var dice = new Random(seed);
        staff.forEach(person -> livePrivately(person, dice));

        assertThat(figures()).as("seed %d", seed).isEqualTo(before);
    }

    private List<String> figures() {
        count.run();
        List<String> figures = new ArrayList<>();
        topics.map(TopicQuery.all()).topics().stream()
                .filter(topic -> competences.contains(topic.competence().id()))
                .forEach(topic -> figures.add(topic.toString()));
        figures.add(String.valueOf(topics.learners(competences)));
        figures.add(statistics
                .statistics(campus.provider(provider), PageRequest.of(0, 20))
                .getContent()
                .toString());
        return figures;
    }

    private void livePrivately(MemberId person, Random dice) {
        Caller self = campus.learner(person);
        competences.forEach(each -> {
            if (dice.nextBoolean()) {
                profiles.rateSelf(self, person, each, new Level(1 + dice.nextInt(Level.MAX)));
            }
        });
        LocalDate from = LocalDate.now(clock).plusDays(1 + dice.nextInt(60));
        profiles.change(
                self,
                person,
                ProfileChange.nothing()
                        .withGoals(List.of(new WantedGoal(
                                new GoalTarget.Skill(competences.get(2), new Level(1 + dice.nextInt(3))),
                                LocalDate.now(clock).plusMonths(6))))
                        .withInterests(Set.of(competences.get(dice.nextInt(3))))
                        .withFormats(EnumSet.of(Format.IN_PERSON))
                        .withWeeklyMinutes(30 + dice.nextInt(600))
                        .withLanguage(dice.nextBoolean() ? "en" : "de")
                        .withBlockedTimes(List.of(new BlockedTime(from, from.plusDays(dice.nextInt(90))))),
                profiles.of(self, person).version());
    }
}
