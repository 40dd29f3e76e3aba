package org.kommunalcampus.needs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.Requirement;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;

/** Staff with their jobs and the levels that the employer may know, ready to be counted. */
record Tally(
        List<Employee> staff,
        Map<MemberId, JobProfileId> jobs,
        Map<JobProfileId, List<Requirement>> asked,
        Map<MemberId, Map<CompetenceId, Integer>> levels) {

    /** How those of the staff stand in each competence that their jobs ask for; competences of nobody are missing. */
    Map<CompetenceId, GapCell> count(Predicate<Employee> among) {
        Map<CompetenceId, GapCell> cells = new HashMap<>();
        for (Employee person : staff) {
            if (among.test(person)) {
                JobProfileId job = jobs.get(person.id());
                for (Requirement requirement :
                        job == null ? List.<Requirement>of() : asked.getOrDefault(job, List.of())) {
                    int missing = requirement.level().value() - level(person.id(), requirement.competence());
                    var one = new GapCell(1, missing > 0 ? 1 : 0, Math.max(0, missing), false);
                    cells.merge(requirement.competence(), one, GapCell::plus);
                }
            }
        }
        return cells;
    }

    Map<CompetenceId, GapCell> in(Set<UnitId> units) {
        return count(person -> person.unit() != null && units.contains(person.unit()));
    }

    Map<CompetenceId, GapCell> directlyIn(@Nullable UnitId unit) {
        return count(person -> unit == null ? person.unit() == null : unit.equals(person.unit()));
    }

    Map<CompetenceId, GapCell> with(JobProfileId job) {
        return count(person -> job.equals(jobs.get(person.id())));
    }

    Collection<JobProfileId> usedJobs() {
        return jobs.values().stream().distinct().sorted().toList();
    }

    private int level(MemberId person, CompetenceId competence) {
        return levels.getOrDefault(person, Map.of()).getOrDefault(competence, 0);
    }
}
