package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.AbsencePeriod;
import org.kommunalcampus.assignment.AssignedModule;
import org.kommunalcampus.assignment.AssignmentKind;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.Refresher;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.BlockedDays;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.CompetenceRequirement;
import org.kommunalcampus.curriculum.engine.input.CompletedModule;
import org.kommunalcampus.curriculum.engine.input.EnrolledModule;
import org.kommunalcampus.curriculum.engine.input.Job;
import org.kommunalcampus.curriculum.engine.input.Lapse;
import org.kommunalcampus.curriculum.engine.input.LearnerSnapshot;
import org.kommunalcampus.curriculum.engine.input.LearningYear;
import org.kommunalcampus.curriculum.engine.input.ModuleAssignment;
import org.kommunalcampus.curriculum.engine.input.PackageWish;
import org.kommunalcampus.curriculum.engine.input.Policy;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.learning.KeptDates;
import org.kommunalcampus.packages.WantedPackage;
import org.kommunalcampus.profile.AskedLevel;
import org.kommunalcampus.profile.LearnerFacts;
import org.kommunalcampus.profile.LearnerJob;
import org.kommunalcampus.profile.RequirementSource;
import org.kommunalcampus.record.CompletionSummary;
import org.kommunalcampus.shared.MunicipalityId;

/** Puts together what the planner is told about one learner. */
final class LearnerAssembly {

    private final CatalogueSnapshot catalogue;
    private final Set<CompetenceId> leadership;
    private final String basics;
    private final LocalDate today;
    private final Map<ModuleId, List<Refresher>> refreshers;
    private final KeptDates kept;
    private final Map<ModuleId, LocalDate> seatsChangeOn;

    /**
     * Begins with what is the same for all.
     *
     * @param catalogue by which refreshers are weighed
     * @param leadership whoever is asked for one of these by a job leads others
     * @param kept for whom the dates have a seat of which some are kept
     * @param refreshers what is offered to renew the records of assigned modules, the shortest first
     * @param basics code of the market profile that holds what everybody needs to work with computers at all
     */
    LearnerAssembly(
            CatalogueSnapshot catalogue,
            Set<CompetenceId> leadership,
            String basics,
            LocalDate today,
            Map<ModuleId, List<Refresher>> refreshers,
            KeptDates kept) {
        this.catalogue = catalogue;
        this.leadership = leadership;
        this.basics = basics;
        this.today = today;
        this.refreshers = refreshers;
        this.kept = kept;
        seatsChangeOn = kept.changes();
    }

    /** The learner as the planner is to see them. */
    Learner learner(
            LearnerFacts profile,
            Map<ModuleId, CompletionSummary> completed,
            List<EnrolmentView> active,
            List<Decision> decided,
            List<AssignedModule> asked,
            List<WantedPackage> wanted,
            LearningYear year,
            Map<ModuleId, LocalDate> keptOut,
            List<AbsencePeriod> away,
            @Nullable MunicipalityId municipality,
            Policy policy) {
        Set<ModuleId> waited = waited(active);
        Set<SessionId> reserved = kept.closedTo(municipality);
        Function<ShorterRenewals, LearnerSnapshot> told = renewals -> new LearnerSnapshot(
                profile.levels(),
                requirements(profile, policy),
                completed(completed, renewals.assigned()),
                active.stream()
                        .filter(enrolment -> enrolment.state().isFirm())
                        .map(LearnerAssembly::enrolment)
                        .toList(),
                with(modules(decided, Decision.Kind.PIN), waited),
                without(modules(decided, Decision.Kind.REFUSE), waited),
                renewals.assigned().stream().map(LearnerAssembly::assignment).toList(),
                withoutLearning(profile, away),
                profile.weeklyMinutes(),
                profile.formats(),
                profile.languages(),
                profile.lapsing().stream()
                        .filter(lapsing -> !renewals.covers(lapsing.competence(), lapsing.on()))
                        .map(lapsing -> new Lapse(lapsing.competence(), lapsing.level(), lapsing.on()))
                        .toList(),
                wanted.stream()
                        .map(each -> new PackageWish(each.id().toString(), each.title(), each.modules(), true))
                        .toList(),
                profile.attested(),
                jobs(profile),
                year,
                declined(keptOut, renewals.assigned()),
                reserved);
        var fitting =
                new FittingRefreshers(catalogue, () -> told.apply(new ShorterRenewals(asked, Map.of())), policy, today);
        LearnerSnapshot snapshot =
                told.apply(ShorterRenewals.of(asked, completed, active, refreshers, fitting, policy, today));
        return new Learner(
                snapshot, policy, profile.profileVersion(), seatsChangeOn, changesOn(profile, wanted, keptOut, policy));
    }

    /** The jobs that the learner holds or aims at; the target group of a module may name either. */
    private List<Job> jobs(LearnerFacts profile) {
        return profile.jobs().stream()
                .map(job -> new Job(Set.of(job.code()), leads(job, profile), job.since()))
                .toList();
    }

    private boolean leads(LearnerJob job, LearnerFacts profile) {
        return profile.requirements().stream()
                .anyMatch(asked ->
                        job.profile().equals(asked.source().jobProfile()) && leadership.contains(asked.competence()));
    }

    /** Days that the learner keeps free, and days away: the plan need not know which are which. */
    private static List<BlockedDays> withoutLearning(LearnerFacts profile, List<AbsencePeriod> away) {
        return Stream.concat(
                        profile.blockedTimes().stream().map(time -> new BlockedDays(time.from(), time.to())),
                        away.stream().map(period -> new BlockedDays(period.from(), period.until())))
                .toList();
    }

    /** What the employer assigns is wanted, whatever was declined before. */
    private static Set<ModuleId> declined(Map<ModuleId, LocalDate> keptOut, List<AssignedModule> assigned) {
        Set<ModuleId> declined = new HashSet<>(keptOut.keySet());
        assigned.forEach(asked -> declined.remove(asked.module()));
        return declined;
    }

    /** The next day on which a proof ends, a package may leave, a declined module may come back, or somebody is no longer new in a job. */
    private @Nullable LocalDate changesOn(
            LearnerFacts profile, List<WantedPackage> wanted, Map<ModuleId, LocalDate> keptOut, Policy policy) {
        return Stream.of(
                        Stream.ofNullable(profile.levelsChangeOn()),
                        wanted.stream().map(each -> each.certifiedUntil().plusDays(1)),
                        keptOut.values().stream().map(until -> until.plusDays(1)),
                        profile.jobs().stream()
                                .flatMap(job -> Stream.ofNullable(job.since()))
                                .map(since -> since.plusMonths(policy.path().experienceMonths())))
                .flatMap(days -> days)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What is asked of the learner, and each interest as a wish for the level that the policy assumes where nothing is stated. */
    private List<CompetenceRequirement> requirements(LearnerFacts profile, Policy policy) {
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

    private CompetenceRequirement requirement(AskedLevel asked) {
        var source = asked.source();
        return new CompetenceRequirement(
                origin(source),
                source.id().toString(),
                source.jobProfile() == null ? "" : source.jobProfile().toString(),
                asked.competence(),
                source.level().value(),
                source.due(),
                source.inJobSince());
    }

    private RequirementOrigin origin(RequirementSource source) {
        return switch (source.kind()) {
            case JOB_PROFILE -> RequirementOrigin.JOB_PROFILE;
            case GOAL -> source.agreed() ? RequirementOrigin.GOAL : RequirementOrigin.PRIVATE_GOAL;
            case MARKET ->
                basics.equalsIgnoreCase(source.market()) ? RequirementOrigin.DIGITAL_BASICS : RequirementOrigin.MARKET;
        };
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

    /** For whom a seat is not certain yet, the module is one that the person wants, on whichever date it can be had. */
    private static Set<ModuleId> waited(List<EnrolmentView> active) {
        return active.stream()
                .filter(enrolment -> !enrolment.state().isFirm())
                .map(EnrolmentView::module)
                .collect(Collectors.toSet());
    }

    private static Set<ModuleId> with(Set<ModuleId> some, Set<ModuleId> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    private static Set<ModuleId> without(Set<ModuleId> some, Set<ModuleId> others) {
        return some.stream().filter(module -> !others.contains(module)).collect(Collectors.toSet());
    }

    private static Set<ModuleId> modules(List<Decision> decided, Decision.Kind kind) {
        return decided.stream()
                .filter(decision -> decision.kind() == kind)
                .map(Decision::module)
                .collect(Collectors.toSet());
    }
}
