package org.kommunalcampus.curriculum.engine.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.competence.CompetenceId;

/**
 * One learner as the planner sees them: no name, no id, only what decides the plan. The order inside the lists has no
 * influence.
 *
 * @param levels actual levels 0 to 8; what is missing is 0
 * @param requirements who asks for which level
 * @param pinned modules that the learner wants to keep in the plan
 * @param refused modules that the learner does not want proposed
 * @param assigned modules that somebody asks the learner to do
 * @param blocked days without learning
 * @param weeklyMinutes learning time per week, at least 1
 * @param formats preferred formats; empty means no preference
 * @param languages languages the learner understands as lower-case ISO 639-1 codes; empty means any
 * @param lapses levels that will sink because a proof expires
 * @param packages packages that are to be in the plan as a whole
 * @param attested competences of whose levels there is proof; of the others in {@code levels} the learner says so
 * @param jobs the jobs that the learner holds
 * @param year what is settled about the stages of the path
 * @param declined modules that the employer has declined for the time being
 * @param reserved dates on which seats are free, but kept for others
 */
public record LearnerSnapshot(
        Map<CompetenceId, Integer> levels,
        List<CompetenceRequirement> requirements,
        List<CompletedModule> completed,
        List<EnrolledModule> enrolments,
        Set<ModuleId> pinned,
        Set<ModuleId> refused,
        List<ModuleAssignment> assigned,
        List<BlockedDays> blocked,
        int weeklyMinutes,
        Set<Format> formats,
        Set<String> languages,
        List<Lapse> lapses,
        List<PackageWish> packages,
        Set<CompetenceId> attested,
        List<Job> jobs,
        LearningYear year,
        Set<ModuleId> declined,
        Set<SessionId> reserved) {
    public LearnerSnapshot {
        if (weeklyMinutes < 1) {
            throw new IllegalArgumentException("weekly minutes " + weeklyMinutes);
        }
        levels = Map.copyOf(levels);
        requirements = List.copyOf(requirements);
        completed = List.copyOf(completed);
        enrolments = List.copyOf(enrolments);
        pinned = Set.copyOf(pinned);
        refused = Set.copyOf(refused);
        assigned = List.copyOf(assigned);
        blocked = List.copyOf(blocked);
        formats = Set.copyOf(formats);
        languages = Set.copyOf(languages);
        lapses = List.copyOf(lapses);
        packages = List.copyOf(packages);
        attested = Set.copyOf(attested);
        jobs = List.copyOf(jobs);
        declined = Set.copyOf(declined);
        reserved = Set.copyOf(reserved);
    }

    /** A learner whose levels stay, who wants no package and of whom nothing else is known. */
    public LearnerSnapshot(
            Map<CompetenceId, Integer> levels,
            List<CompetenceRequirement> requirements,
            List<CompletedModule> completed,
            List<EnrolledModule> enrolments,
            Set<ModuleId> pinned,
            Set<ModuleId> refused,
            List<ModuleAssignment> assigned,
            List<BlockedDays> blocked,
            int weeklyMinutes,
            Set<Format> formats,
            Set<String> languages) {
        this(
                levels,
                requirements,
                completed,
                enrolments,
                pinned,
                refused,
                assigned,
                blocked,
                weeklyMinutes,
                formats,
                languages,
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                LearningYear.OPEN,
                Set.of(),
                Set.of());
    }

    /** The same learner with other wishes: used for previews and counterfactual questions. */
    public LearnerSnapshot withDecisions(Set<ModuleId> nowPinned, Set<ModuleId> nowRefused) {
        return changed(copy -> {
            copy.pinned = nowPinned;
            copy.refused = nowRefused;
        });
    }

    /** The same learner with other requirements. */
    public LearnerSnapshot withRequirements(List<CompetenceRequirement> others) {
        return changed(copy -> copy.requirements = others);
    }

    /** The same learner with other languages. */
    public LearnerSnapshot withLanguages(Set<String> others) {
        return changed(copy -> copy.languages = others);
    }

    /** The same learner with at least this level for good. */
    public LearnerSnapshot atLeast(CompetenceId competence, int level) {
        var raised = new HashMap<>(levels);
        raised.merge(competence, level, Math::max);
        return changed(copy -> {
            copy.levels = raised;
            copy.lapses = without(lapses, lapse -> lapse.competence().equals(competence));
        });
    }

    /** The same learner with one more completed module, which counts for good. */
    public LearnerSnapshot withCompleted(ModuleId module) {
        var more = new ArrayList<>(completed);
        more.add(new CompletedModule(module, null));
        return changed(copy -> copy.completed = more);
    }

    /** The same learner without any duty or assignment to do the module. */
    public LearnerSnapshot withoutAssignment(ModuleId module) {
        return changed(copy -> copy.assigned =
                without(assigned, assignment -> assignment.module().equals(module)));
    }

    /** The same learner without a booking of the module. */
    public LearnerSnapshot withoutEnrolment(ModuleId module) {
        return changed(copy -> copy.enrolments =
                without(enrolments, enrolment -> enrolment.module().equals(module)));
    }

    /** The same learner without the packages that contain the module. */
    public LearnerSnapshot withoutPackage(ModuleId module) {
        return changed(
                copy -> copy.packages = without(packages, wish -> wish.modules().contains(module)));
    }

    /** The same learner, who takes the modules of packages in any order. */
    public LearnerSnapshot inAnyOrder() {
        return changed(copy ->
                copy.packages = packages.stream().map(PackageWish::inAnyOrder).toList());
    }

    private LearnerSnapshot changed(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.snapshot();
    }

    private static <T> List<T> without(List<T> all, Predicate<T> unwanted) {
        return all.stream().filter(unwanted.negate()).toList();
    }

    /** What of a learner can be another in a counterfactual question. */
    private static final class Copy {
        private final LearnerSnapshot original;
        private Map<CompetenceId, Integer> levels;
        private List<CompetenceRequirement> requirements;
        private List<CompletedModule> completed;
        private List<EnrolledModule> enrolments;
        private Set<ModuleId> pinned;
        private Set<ModuleId> refused;
        private List<ModuleAssignment> assigned;
        private Set<String> languages;
        private List<Lapse> lapses;
        private List<PackageWish> packages;
        private LearningYear year;

        private Copy(LearnerSnapshot original) {
            this.original = original;
            levels = original.levels;
            requirements = original.requirements;
            completed = original.completed;
            enrolments = original.enrolments;
            pinned = original.pinned;
            refused = original.refused;
            assigned = original.assigned;
            languages = original.languages;
            lapses = original.lapses;
            packages = original.packages;
            year = original.year;
        }

        private LearnerSnapshot snapshot() {
            return new LearnerSnapshot(
                    levels,
                    requirements,
                    completed,
                    enrolments,
                    pinned,
                    refused,
                    assigned,
                    original.blocked,
                    original.weeklyMinutes,
                    original.formats,
                    languages,
                    lapses,
                    packages,
                    original.attested,
                    original.jobs,
                    year,
                    original.declined,
                    original.reserved);
        }
    }
}
