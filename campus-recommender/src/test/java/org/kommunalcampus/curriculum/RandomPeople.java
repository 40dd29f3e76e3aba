package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileKind;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.organisation.StaffRegister;
import org.kommunalcampus.profile.BlockedTime;
import org.kommunalcampus.profile.EmployerAttestations;
import org.kommunalcampus.profile.GoalTarget;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.profile.Profiles;
import org.kommunalcampus.profile.SeenAtWork;
import org.kommunalcampus.profile.WantedGoal;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.testing.MutableClock;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.boot.test.context.TestComponent;

/** What may happen to the learners of {@link RandomEvents} and to what is asked of them. */
@TestComponent
@RequiredArgsConstructor
class RandomPeople {

    private static final String MARKET = "MARKET-OF-TESTS";

    private final PlanWorld world;
    private final SampleCampus campus;
    private final Members members;
    private final StaffRegister staffRegister;
    private final Profiles profiles;
    private final EmployerAttestations attestations;
    private final JobProfiles jobProfiles;
    private final Completions completions;
    private final Enrolments enrolments;
    private final Curricula curricula;
    private final RandomCatalogue catalogue;
    private final MutableClock clock;

    private final List<MemberId> present = new ArrayList<>();
    private Dice dice = new Dice(0);
    private List<CompetenceId> skills = List.of();

    void begin(Dice dice, List<CompetenceId> skills) {
        this.dice = dice;
        this.skills = skills;
        present.clear();
        for (int i = 0; i < 2; i++) {
            present.addAll(world.learners(3, dice.levels(skills, 3)));
        }
    }

    void end() {
        List.copyOf(present).forEach(this::leave);
    }

    List<MemberId> present() {
        return present;
    }

    String join() {
        present.addAll(world.learners(1, dice.levels(skills, 3)));
        world.settle();
        return "somebody joined";
    }

    String leave() {
        if (present.size() < 3) {
            return "nobody left";
        }
        leave(dice.pick(present));
        return "somebody left";
    }

    String rate() {
        MemberId member = dice.pick(present);
        if (dice.oneIn(3)) {
            profiles.clearSelf(campus.learner(member), member, dice.pick(skills));
            return "unrated";
        }
        profiles.rateSelf(campus.learner(member), member, dice.pick(skills), new Level(1 + dice.below(4)));
        return "rated";
    }

    String aim() {
        MemberId member = dice.pick(present);
        var caller = campus.learner(member);
        var goals = profiles.of(caller, member).goals();
        if (!goals.isEmpty() && dice.oneIn(3)) {
            profiles.dropGoal(caller, member, dice.pick(goals).id());
            return "dropped a goal";
        }
        LocalDate due = LocalDate.now(clock).plusDays(20 + dice.below(300));
        var target = new GoalTarget.Skill(dice.pick(skills), new Level(1 + dice.below(6)));
        profiles.aimAt(caller, member, new WantedGoal(target, due));
        return "aimed";
    }

    String wish() {
        MemberId member = dice.pick(present);
        LocalDate from = LocalDate.now(clock).plusDays(dice.below(30));
        ProfileChange nothing = ProfileChange.nothing();
        ProfileChange change = switch (dice.below(4)) {
            case 0 -> nothing.withWeeklyMinutes(60 + 30 * dice.below(8));
            case 1 -> nothing.withFormats(Set.of(dice.pick(List.of(Format.values()))));
            case 2 -> nothing.withInterests(Set.of(dice.pick(skills)));
            default -> nothing.withBlockedTimes(List.of(new BlockedTime(from, from.plusDays(dice.below(20)))));
        };
        var caller = campus.learner(member);
        profiles.change(caller, member, change, profiles.of(caller, member).version());
        return "changed wishes";
    }

    /** A proof that expires soon, or never. */
    String prove() {
        LocalDate expires = dice.oneIn(3) ? null : LocalDate.now(clock).plusDays(1 + dice.below(6));
        attestations.attest(
                PlanWorld.OPERATOR,
                dice.pick(present),
                new SeenAtWork(
                        dice.pick(skills),
                        new Level(1 + dice.below(5)),
                        "R" + dice.below(1_000_000_000),
                        null,
                        expires));
        return "proved until " + expires;
    }

    String complete() {
        MemberId member = dice.pick(present);
        List<ModuleId> planned = world.planOf(member);
        if (planned.isEmpty()) {
            return "nothing to complete";
        }
        completions.record(PlanWorld.OPERATOR, member, planned.getFirst(), LocalDate.now(clock), "test");
        return "completed";
    }

    String book() {
        MemberId member = dice.pick(present);
        List<Entry> entries = world.plan(member).entries();
        if (entries.isEmpty()) {
            return "nothing to book";
        }
        Entry next = entries.getFirst();
        try {
            enrolments.book(campus.learner(member), member, next.module(), next.session());
            return "booked";
        } catch (Refused refused) {
            return refused.getCode();
        }
    }

    String cancelBooking() {
        MemberId member = dice.pick(present);
        List<EnrolmentView> own = enrolments.of(campus.learner(member), member);
        if (own.isEmpty()) {
            return "no booking to cancel";
        }
        try {
            enrolments.cancel(campus.learner(member), dice.pick(own).id());
            return "cancelled a booking";
        } catch (Refused refused) {
            return refused.getCode();
        }
    }

    String decide() {
        MemberId member = dice.pick(present);
        List<ModuleId> offered = catalogue.offered();
        if (offered.isEmpty()) {
            return "nothing to decide";
        }
        var kind = dice.oneIn(2) ? Decision.Kind.PIN : Decision.Kind.REFUSE;
        curricula.decide(campus.learner(member), member, dice.pick(offered), kind, null);
        return "decided " + kind;
    }

    String takeDecisionBack() {
        MemberId member = dice.pick(present);
        var caller = campus.learner(member);
        curricula.decisions(caller, member).keySet().stream()
                .findFirst()
                .ifPresent(module -> curricula.withdrawDecision(caller, member, module));
        return "took a decision back";
    }

    String changeJob() {
        world.changeJob(dice.pick(present), dice.levels(skills, 3));
        return "changed a job";
    }

    /** The job of one, and perhaps of others, asks for something else. */
    String changeJobProfile() {
        MemberId member = dice.pick(present);
        var job = profiles.of(campus.learner(member), member).jobProfile();
        if (job == null) {
            return "no job to change";
        }
        campus.jobProfile(jobProfiles.find(job).code(), JobProfileKind.MUNICIPAL, dice.levels(skills, 3));
        return "changed what a job asks for";
    }

    String changeMarket() {
        campus.jobProfile(MARKET, JobProfileKind.MARKET, dice.levels(skills, 2));
        return "changed the market";
    }

    private void leave(MemberId member) {
        MemberView who = members.find(member);
        staffRegister.leave(
                PlanWorld.OPERATOR,
                who.municipality(),
                member,
                LocalDate.now(clock).minusDays(1),
                who.version());
        present.remove(member);
    }
}
