package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.assignment.AssignedModule;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.BlockedDays;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.CompletedModule;
import org.kommunalcampus.curriculum.engine.input.EnrolledModule;
import org.kommunalcampus.curriculum.engine.input.Lapse;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearningYear;
import org.kommunalcampus.curriculum.engine.input.ModuleAssignment;
import org.kommunalcampus.curriculum.engine.input.PackageWish;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.organisation.RegionMembers;
import org.kommunalcampus.packages.WantedPackage;
import org.kommunalcampus.packages.WantedPackages;
import org.kommunalcampus.profile.AskedLevel;
import org.kommunalcampus.profile.LearnerFacts;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.record.CompletionSummary;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.BadRows;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the planner is told about learners: for any number of them in the same few queries. */
@UseCase
@RequiredArgsConstructor
class LearnerReader {

    private final LearnerFactsReader facts;
    private final Completions completions;
    private final Enrolments enrolments;
    private final Decisions decisions;
    private final RegionMembers regions;
    private final Assignments assignments;
    private final WantedPackages packages;
    private final AcceptedStages accepted;

    /** Everybody asked for; people without a profile have the usual one, and those whose facts
     * contradict each other are missing. All queries share a transaction, which spares the database one for each. */
    @Transactional(readOnly = true)
    Map<MemberId, Learner> of(Collection<MemberId> members, RegionPolicies policies) {
        Map<MemberId, RegionId> home = regions.regionsOf(members);
        Map<MemberId, LearnerFacts> profiles = facts.of(members);
        Map<MemberId, Map<ModuleId, CompletionSummary>> completed = completions.completedOf(members);
        Map<MemberId, List<EnrolmentView>> active = enrolments.activeOf(members);
        Map<MemberId, List<Decision>> decided = decisions.of(members);
        Map<MemberId, List<AssignedModule>> assigned = assignments.standingOf(members);
        Map<MemberId, List<WantedPackage>> wanted = packages.of(members, assigned);
        Map<MemberId, LearningYear> years = accepted.of(members);
        Map<MemberId, Learner> learners = new HashMap<>();
        try (var bad = new BadRows()) {
            profiles.forEach((member, profile) -> bad.take(
                    "learner",
                    () -> learners.put(
                            member,
                            learner(
                                    profile,
                                    completed.getOrDefault(member, Map.of()),
                                    active.getOrDefault(member, List.of()),
                                    decided.getOrDefault(member, List.of()),
                                    assigned.getOrDefault(member, List.of()),
                                    wanted.getOrDefault(member, List.of()),
                                    years.getOrDefault(member, LearningYear.OPEN),
                                    policies.of(home.get(member))))));
        }
        return learners;
    }

    /**
     * The same people as far as their employer knows them: by job, proven levels, completions and assignments. What they booked, chose, wish and say of
     * themselves counts as not there, so that nothing that is told in sum leads back to it.
     */
    @Transactional(readOnly = true)
    Map<MemberId, Learner> knownToEmployer(Collection<MemberId> members, RegionPolicies policies) {
        Map<MemberId, RegionId> home = regions.regionsOf(members);
        Map<MemberId, Map<ModuleId, CompletionSummary>> completed = completions.completedOf(members);
        Map<MemberId, List<AssignedModule>> assigned = assignments.standingOf(members);
        Map<MemberId, Learner> learners = new HashMap<>();
        facts.knownToEmployer(members)
                .forEach((member, profile) -> learners.put(
                        member,
                        learner(
                                profile,
                                completed.getOrDefault(member, Map.of()),
                                List.of(),
                                List.of(),
                                assigned.getOrDefault(member, List.of()),
                                List.of(),
                                LearningYear.OPEN,
                                policies.of(home.get(member)))));
        return learners;
    }

    /** The version of the profile that the next plan will know at least. */
    long profileVersion(MemberId member) {
        return facts.version(member);
    }

    /** One learner as if the profile were changed. */
    Learner preview(MemberId member, ProfileChange change, RegionPolicies policies) {
        List<MemberId> only = List.of(member);
        Map<MemberId, List<AssignedModule>> assigned = assignments.standingOf(only);
        return learner(
                facts.preview(member, change),
                completions.completedOf(only).getOrDefault(member, Map.of()),
                enrolments.activeOf(only).getOrDefault(member, List.of()),
                decisions.of(only).getOrDefault(member, List.of()),
                assigned.getOrDefault(member, List.of()),
                packages.of(only, assigned).getOrDefault(member, List.of()),
                accepted.of(only).getOrDefault(member, LearningYear.OPEN),
                policies.of(regions.regionsOf(only).get(member)));
    }

    private static Learner learner(
            LearnerFacts profile,
            Map<ModuleId, CompletionSummary> completed,
            List<EnrolmentView> active,
            List<Decision> decided,
            List<AssignedModule> assigned,
            List<WantedPackage> wanted,
            LearningYear year,
            Policy policy) {
        var snapshot = new LearnerSnapshot(
                profile.levels(),
                requirements(profile, policy),
                completed(completed, assigned),
                active.stream().map(LearnerReader::enrolment).toList(),
                modules(decided, Decision.Kind.PIN),
                modules(decided, Decision.Kind.REFUSE),
                assigned.stream().map(LearnerReader::assignment).toList(),
                profile.blockedTimes().stream()
                        .map(time -> new BlockedDays(time.from(), time.to()))
                        .toList(),
                profile.weeklyMinutes(),
                profile.formats(),
                Set.of(profile.language()),
                profile.lapsing().stream()
                        .map(lapsing -> new Lapse(lapsing.competence(), lapsing.level(), lapsing.on()))
                        .toList(),
                wanted.stream()
                        .map(each -> new PackageWish(each.id().toString(), each.title(), each.modules(), true))
                        .toList(),
                Set.of(),
                List.of(),
                year);
        return new Learner(snapshot, policy, profile.profileVersion(), changesOn(profile, wanted));
    }

    private static @Nullable LocalDate changesOn(LearnerFacts profile, List<WantedPackage> wanted) {
        return Stream.concat(
                        Stream.ofNullable(profile.levelsChangeOn()),
                        wanted.stream().map(each -> each.certifiedUntil().plusDays(1)))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is asked of the learner, and each interest as a wish for the level that the policy assumes where nothing is stated. */
    private static List<CompetenceRequirement> requirements(LearnerFacts profile, Policy policy) {
        List<CompetenceRequirement> requirements = new ArrayList<>();
        profile.requirements().forEach(asked -> requirements.add(requirement(asked)));
        profile.interests()
                .forEach(competence -> requirements.add(new CompetenceRequirement(
                        RequirementOrigin.INTEREST,
                        competence.toString(),
                        "",
                        competence,
                        policy.assumedLevel(),
                        null)));
        return requirements;
    }

    private static CompetenceRequirement requirement(AskedLevel asked) {
        var source = asked.source();
        return new CompetenceRequirement(
                RequirementOrigin.valueOf(source.kind().name()),
                source.id().toString(),
                source.jobProfile() == null ? "" : source.jobProfile().toString(),
                asked.competence(),
                source.level().value(),
                source.due());
    }

    /** A completion counts as long as its module says, unless the employer asks for a newer one. */
    private static List<CompletedModule> completed(
            Map<ModuleId, CompletionSummary> last, List<AssignedModule> assigned) {
        Map<ModuleId, LocalDate> lapsed = new HashMap<>();
        for (AssignedModule asked : assigned) {
            CompletionSummary done = last.get(asked.module());
            LocalDate from = asked.countsFrom();
            if (done != null && from != null && done.on().isBefore(from)) {
                lapsed.put(asked.module(), done.on());
            }
        }
        List<CompletedModule> completed = new ArrayList<>();
        last.forEach((module, done) -> completed.add(
                new CompletedModule(module, lapsed.getOrDefault(module, done.validUntil()), done.on(), 0)));
        return completed;
    }

    private static ModuleAssignment assignment(AssignedModule asked) {
        return new ModuleAssignment(
                asked.module(),
                asked.kind() == AssignmentKind.MANDATORY ? RequirementOrigin.HR_ASSIGNMENT : null,
                asked.assignment().toString(),
                "",
                asked.due());
    }

    private static EnrolledModule enrolment(EnrolmentView active) {
        return active.state() == EnrolmentState.UNDER_WAY
                ? EnrolledModule.begun(active.module(), active.session(), null)
                : EnrolledModule.booked(active.module(), active.session());
    }

    private static Set<ModuleId> modules(List<Decision> decided, Decision.Kind kind) {
        return decided.stream()
                .filter(decision -> decision.kind() == kind)
                .map(Decision::module)
                .collect(Collectors.toSet());
    }
}
