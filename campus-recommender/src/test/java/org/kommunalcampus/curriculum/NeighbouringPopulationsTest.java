package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.assignment.Audience;
import org.kommunalcampus.assignment.DueDate;
import org.kommunalcampus.assignment.Task;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.competence.Requirement;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.needs.Needs;
import org.kommunalcampus.profile.BlockedTime;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.JobAssignment;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What an employer is told does not depend on what is private: of two populations that differ only in self-assessments, goals, interests, preferences, blocked
 * times, bookings and decisions, every answer is the same to the letter.
 */
@PlanTest
class NeighbouringPopulationsTest {

    private static final int STAFF = 9;

    @Autowired
    private WhatIf whatIf;

    @Autowired
    private Needs needs;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private LearnerFactsReader facts;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    @Autowired
    private Clock clock;

    private List<CompetenceId> competences;
    private List<ModuleId> modules;
    private MunicipalityId town;
    private List<MemberId> staff;
    private JobProfileId job;
    private Caller hr;

    @BeforeEach
    void aTownWithStaffOfOneJob() {
        competences = campus.competences(3);
        modules = competences.stream().map(each -> world.publish(each, 3)).toList();
        town = campus.municipality(campus.region());
        staff = world.learnersOf(town, STAFF, Map.of(competences.get(0), 3, competences.get(1), 2));
        job = Objects.requireNonNull(
                facts.of(staff.getFirst()).jobs().getFirst().profile());
        hr = campus.hr(town);
        world.settle();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void privateFactsChangeNoAnswer(long seed) {
        List<String> before = answers();

        var dice = new Random(seed);
        staff.forEach(person -> livePrivately(person, dice));
        world.settle();

        assertThat(answers()).as("seed %d", seed).isEqualTo(before);
    }

    @Test
    void oneWhoMovesToAnotherJobTakesNothingPrivateAlong() {
        staff.subList(0, 2).forEach(person -> livePrivately(person, new Random(7)));
        world.settle();
        MemberId open = staff.getLast();
        MemberId secretive = staff.getFirst();
        JobProfileId elsewhere = campus.jobProfile(Map.of(competences.get(2), 1));
        profiles.assignJobs(Caller.system("test"), open, JobAssignment.of(elsewhere));
        String without = answers().toString();

        profiles.assignJobs(Caller.system("test"), open, JobAssignment.of(job));
        profiles.assignJobs(Caller.system("test"), secretive, JobAssignment.of(elsewhere));
        world.settle();

        assertThat(answers()).hasToString(without);
    }

    private List<String> answers() {
        List<String> answers = new ArrayList<>();
        modules.forEach(
                module -> answers.add(whatIf.moduleWithdrawn(hr, town, module).toString()));
        answers.add(
                whatIf.requirementsChanged(hr, town, job, List.of(new Requirement(competences.get(2), new Level(3))))
                        .toString());
        answers.add(whatIf.requirementsChanged(hr, town, job, List.of()).toString());
        answers.add(needs.ofUnits(hr, town, null).toString());
        answers.add(needs.ofJobs(hr, town).toString());
        modules.forEach(module -> answers.add(assignments
                .preview(
                        hr,
                        town,
                        new Task(
                                module,
                                AssignmentKind.RECOMMENDED,
                                "Grund",
                                DueDate.on(LocalDate.now(clock).plusMonths(3))),
                        new Audience(Set.copyOf(staff), Set.of(), Set.of()))
                .toString()));
        return answers;
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
        if (dice.nextBoolean()) {
            enrolments.book(self, person, modules.get(dice.nextInt(3)), null);
        }
    }
}
