package org.kommunalcampus.curriculum;

import static java.util.stream.Collectors.toSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.AbsencePeriod;
import org.kommunalcampus.absence.Absences;
import org.kommunalcampus.approval.OwnApprovals;
import org.kommunalcampus.assignment.AssignedModule;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleRefreshes;
import org.kommunalcampus.curriculum.engine.input.LearningYear;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.learning.KeptDatesReader;
import org.kommunalcampus.organisation.Home;
import org.kommunalcampus.organisation.RegionMembers;
import org.kommunalcampus.packages.WantedPackage;
import org.kommunalcampus.packages.WantedPackages;
import org.kommunalcampus.profile.LearnerFacts;
import org.kommunalcampus.profile.LearnerFactsReader;
import org.kommunalcampus.profile.ProfileChange;
import org.kommunalcampus.record.CompletionSummary;
import org.kommunalcampus.record.Completions;
import org.kommunalcampus.shared.BadRows;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.PublicHolidays;
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
    private final OwnApprovals approvals;
    private final Absences absences;
    private final WantedPackages packages;
    private final AcceptedStages accepted;
    private final KeptDatesReader kept;
    private final PublicHolidays holidays;
    private final ModuleRefreshes refreshes;
    private final PlanSettings settings;

    /** Everybody asked for; people without a profile have the usual one, and those whose facts
     * contradict each other are missing. All queries share a transaction, which spares the database one for each. */
    @Transactional(readOnly = true)
    Map<MemberId, Learner> of(Collection<MemberId> members, PlanningContext context) {
        Map<MemberId, Home> homes = regions.homesOf(members);
        LocalPolicies local = new LocalPolicies(context.policy(), holidays, context.today());
        Map<MemberId, LearnerFacts> profiles = facts.of(members);
        Map<MemberId, Map<ModuleId, CompletionSummary>> completed = completions.completedOf(members);
        Map<MemberId, List<EnrolmentView>> active = enrolments.activeOf(members);
        Map<MemberId, List<Decision>> decided = decisions.of(members);
        Map<MemberId, List<AssignedModule>> assigned = assignments.standingOf(members);
        LearnerAssembly assembly = assembly(context, assigned);
        Map<MemberId, List<WantedPackage>> wanted = packages.of(members, assigned);
        Map<MemberId, LearningYear> years = accepted.of(members);
        Map<MemberId, Map<ModuleId, LocalDate>> keptOut = approvals.keptOut(members);
        Map<MemberId, List<AbsencePeriod>> away = absences.from(members, away(context));
        Map<MemberId, Learner> learners = new HashMap<>();
        try (var bad = new BadRows()) {
            profiles.forEach((member, profile) -> bad.take(
                    "learner",
                    () -> learners.put(
                            member,
                            assembly.learner(
                                    profile,
                                    completed.getOrDefault(member, Map.of()),
                                    active.getOrDefault(member, List.of()),
                                    decided.getOrDefault(member, List.of()),
                                    assigned.getOrDefault(member, List.of()),
                                    wanted.getOrDefault(member, List.of()),
                                    years.getOrDefault(member, LearningYear.OPEN),
                                    keptOut.getOrDefault(member, Map.of()),
                                    away.getOrDefault(member, List.of()),
                                    town(homes.get(member)),
                                    local.of(homes.get(member))))));
        }
        return learners;
    }

    /**
     * The same people as far as their employer knows them: by job, proven levels, completions and assignments. What they booked, chose, wish and say of
     * themselves counts as not there, so that nothing that is told in sum leads back to it.
     */
    @Transactional(readOnly = true)
    Map<MemberId, Learner> knownToEmployer(Collection<MemberId> members, PlanningContext context) {
        Map<MemberId, Home> homes = regions.homesOf(members);
        LocalPolicies local = new LocalPolicies(context.policy(), holidays, context.today());
        Map<MemberId, Map<ModuleId, CompletionSummary>> completed = completions.completedOf(members);
        Map<MemberId, List<AssignedModule>> assigned = assignments.standingOf(members);
        LearnerAssembly assembly = assembly(context, assigned);
        Map<MemberId, Learner> learners = new HashMap<>();
        facts.knownToEmployer(members)
                .forEach((member, profile) -> learners.put(
                        member,
                        assembly.learner(
                                profile,
                                completed.getOrDefault(member, Map.of()),
                                List.of(),
                                List.of(),
                                assigned.getOrDefault(member, List.of()),
                                List.of(),
                                LearningYear.OPEN,
                                Map.of(),
                                List.of(),
                                town(homes.get(member)),
                                local.of(homes.get(member)))));
        return learners;
    }

    /** The version of the profile that the next plan will know at least. */
    long profileVersion(MemberId member) {
        return facts.version(member);
    }

    /** One learner as if the profile were changed. */
    Learner preview(MemberId member, ProfileChange change, PlanningContext context) {
        List<MemberId> only = List.of(member);
        Home home = regions.homesOf(only).get(member);
        Map<MemberId, List<AssignedModule>> assigned = assignments.standingOf(only);
        return assembly(context, assigned)
                .learner(
                        facts.preview(member, change),
                        completions.completedOf(only).getOrDefault(member, Map.of()),
                        enrolments.activeOf(only).getOrDefault(member, List.of()),
                        decisions.of(only).getOrDefault(member, List.of()),
                        assigned.getOrDefault(member, List.of()),
                        packages.of(only, assigned).getOrDefault(member, List.of()),
                        accepted.of(only).getOrDefault(member, LearningYear.OPEN),
                        approvals.keptOut(only).getOrDefault(member, Map.of()),
                        absences.from(only, away(context)).getOrDefault(member, List.of()),
                        town(home),
                        new LocalPolicies(context.policy(), holidays, context.today()).of(home));
    }

    /** No plan reaches back before its week; that a week is under way must not alter what is known of it. */
    private static LocalDate away(PlanningContext context) {
        return context.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static @Nullable MunicipalityId town(@Nullable Home home) {
        return home == null ? null : home.municipality();
    }

    private LearnerAssembly assembly(PlanningContext context, Map<MemberId, List<AssignedModule>> assigned) {
        Set<ModuleId> asked = assigned.values().stream()
                .flatMap(List::stream)
                .map(AssignedModule::module)
                .collect(toSet());
        return new LearnerAssembly(
                context.catalogue(),
                context.leadership(),
                settings.basics(),
                context.today(),
                refreshes.offered(asked),
                kept.current());
    }
}
