package org.kommunalcampus.curriculum.engine.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
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
 */
public record LearnerSnapshot(
        Map<CompetenceId, Integer> levels,
        List<Requirement> requirements,
        List<CompletedModule> completed,
        List<Enrolment> enrolments,
        Set<ModuleId> pinned,
        Set<ModuleId> refused,
        List<Assignment> assigned,
        List<BlockedTime> blocked,
        int weeklyMinutes,
        Set<Format> formats,
        Set<String> languages,
        List<Lapse> lapses,
        List<PackageWish> packages) {
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
    }

    /** A learner whose levels stay and who wants no package. */
    public LearnerSnapshot(
            Map<CompetenceId, Integer> levels,
            List<Requirement> requirements,
            List<CompletedModule> completed,
            List<Enrolment> enrolments,
            Set<ModuleId> pinned,
            Set<ModuleId> refused,
            List<Assignment> assigned,
            List<BlockedTime> blocked,
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
                List.of());
    }

    /** The same learner with other wishes: used for previews and counterfactual questions. */
    public LearnerSnapshot withDecisions(Set<ModuleId> nowPinned, Set<ModuleId> nowRefused) {
        return new LearnerSnapshot(
                levels,
                requirements,
                completed,
                enrolments,
                nowPinned,
                nowRefused,
                assigned,
                blocked,
                weeklyMinutes,
                formats,
                languages,
                lapses,
                packages);
    }

    /** The same learner with other requirements. */
    public LearnerSnapshot withRequirements(List<Requirement> others) {
        return new LearnerSnapshot(
                levels,
                others,
                completed,
                enrolments,
                pinned,
                refused,
                assigned,
                blocked,
                weeklyMinutes,
                formats,
                languages,
                lapses,
                packages);
    }

    /** The same learner with other languages. */
    public LearnerSnapshot withLanguages(Set<String> others) {
        return new LearnerSnapshot(
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
                others,
                lapses,
                packages);
    }

    /** The same learner with other levels, and with what lapses of them. */
    public LearnerSnapshot withLevels(Map<CompetenceId, Integer> others, List<Lapse> lapsing) {
        return new LearnerSnapshot(
                others,
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
                lapsing,
                packages);
    }

    /** The same learner with at least this level for good. */
    public LearnerSnapshot atLeast(CompetenceId competence, int level) {
        var raised = new HashMap<>(levels);
        raised.merge(competence, level, Math::max);
        return withLevels(
                raised,
                lapses.stream()
                        .filter(lapse -> !lapse.competence().equals(competence))
                        .toList());
    }

    /** The same learner with one more completed module, which counts for good. */
    public LearnerSnapshot withCompleted(ModuleId module) {
        var more = new ArrayList<>(completed);
        more.add(new CompletedModule(module, null));
        return new LearnerSnapshot(
                levels,
                requirements,
                more,
                enrolments,
                pinned,
                refused,
                assigned,
                blocked,
                weeklyMinutes,
                formats,
                languages,
                lapses,
                packages);
    }

    /** The same learner without any duty or assignment to do the module. */
    public LearnerSnapshot withoutAssignment(ModuleId module) {
        return with(
                enrolments,
                assigned.stream()
                        .filter(assignment -> !assignment.module().equals(module))
                        .toList());
    }

    /** The same learner without a booking of the module. */
    public LearnerSnapshot withoutEnrolment(ModuleId module) {
        return with(
                enrolments.stream()
                        .filter(enrolment -> !enrolment.module().equals(module))
                        .toList(),
                assigned);
    }

    /** The same learner without the packages that contain the module. */
    public LearnerSnapshot withoutPackage(ModuleId module) {
        return withPackages(packages.stream()
                .filter(wish -> !wish.modules().contains(module))
                .toList());
    }

    /** The same learner, who takes the modules of packages in any order. */
    public LearnerSnapshot inAnyOrder() {
        return withPackages(packages.stream().map(PackageWish::inAnyOrder).toList());
    }

    private LearnerSnapshot withPackages(List<PackageWish> others) {
        return new LearnerSnapshot(
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
                lapses,
                others);
    }

    private LearnerSnapshot with(List<Enrolment> otherEnrolments, List<Assignment> otherAssignments) {
        return new LearnerSnapshot(
                levels,
                requirements,
                completed,
                otherEnrolments,
                pinned,
                refused,
                otherAssignments,
                blocked,
                weeklyMinutes,
                formats,
                languages,
                lapses,
                packages);
    }
}
