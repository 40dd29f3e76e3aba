package org.kommunalcampus.needs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.organisation.Employee;
import org.kommunalcampus.organisation.Staff;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.profile.StaffProfiles;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What units lack, from job profiles and from levels that are attested or released to HR; groups that are too small are hidden. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class Needs {

    private static final Comparator<GapRow> LARGEST_NEED_FIRST = Comparator.<GapRow, Boolean>comparing(
                    row -> row.total().hidden())
            .thenComparing(row -> -row.total().missing())
            .thenComparing(GapRow::competence);

    private final Staff staff;
    private final StaffProfiles profiles;
    private final JobProfiles jobProfiles;
    private final Units units;
    private final NeedsSettings settings;

    /** The gap picture of a unit, or of the whole municipality without one, by the units below it; throws {@link NotFound}. */
    @Evaluation(value = "needs", readers = Role.HR)
    public GapPicture ofUnits(Caller caller, MunicipalityId municipality, @Nullable UnitId unit) {
        caller.requireAffiliation(municipality, Role.HR);
        Tally tally = tally(municipality);
        List<UnitNode> roots = units.tree(caller, municipality);
        Groups groups = Groups.at(Groups.ofUnits(roots, tally), unit, tally, settings.minimumGroup());
        List<GapColumn> columns = new ArrayList<>();
        groups.below().forEach(child -> columns.add(new GapColumn(child.id(), null, child.name())));
        columns.add(new GapColumn(null, null, ""));
        Set<UnitId> within = unit == null
                ? Set.of()
                : staff.within(municipality, Set.of(unit)).getOrDefault(unit, Set.of());
        long people = tally.staff().stream()
                .filter(person -> unit == null || within.contains(person.unit()))
                .count();
        return picture((int) people, columns, groups);
    }

    /** The gap picture of the whole municipality by job profile. */
    @Evaluation(value = "needs", readers = Role.HR)
    public GapPicture ofJobs(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        Tally tally = tally(municipality);
        List<GapColumn> columns = new ArrayList<>();
        List<Map<CompetenceId, GapCell>> parts = new ArrayList<>();
        for (JobProfileId job : tally.usedJobs()) {
            columns.add(new GapColumn(null, job, ""));
            parts.add(tally.with(job));
        }
        var groups = new Groups(null, List.of(), tally.count(person -> true), parts, Set.of());
        return picture(tally.staff().size(), columns, groups);
    }

    private GapPicture picture(int people, List<GapColumn> columns, Groups groups) {
        int minimum = settings.minimumGroup();
        List<GapRow> rows = groups.whole().keySet().stream()
                .map(competence -> row(competence, groups, minimum))
                .sorted(LARGEST_NEED_FIRST)
                .toList();
        List<Integer> used = IntStream.range(0, columns.size())
                .filter(i -> !groups.parts().get(i).isEmpty())
                .boxed()
                .toList();
        return new GapPicture(
                people,
                used.stream().map(columns::get).toList(),
                rows.stream()
                        .map(row -> new GapRow(
                                row.competence(),
                                row.total(),
                                used.stream().map(row.cells()::get).toList()))
                        .toList(),
                minimum);
    }

    private static GapRow row(CompetenceId competence, Groups groups, int minimum) {
        BitSet hidden = groups.hidden(competence, minimum);
        List<GapCell> cells = new ArrayList<>();
        for (int i = 0; i < groups.parts().size(); i++) {
            GapCell counted = groups.parts().get(i).getOrDefault(competence, GapCell.NOBODY);
            cells.add(hidden.get(i) && counted.asked() > 0 ? GapCell.HIDDEN : counted);
        }
        GapCell whole = groups.whole().getOrDefault(competence, GapCell.NOBODY);
        return new GapRow(competence, groups.shows(competence, minimum) ? whole : GapCell.HIDDEN, cells);
    }

    private Tally tally(MunicipalityId municipality) {
        List<Employee> employed = staff.of(municipality);
        List<MemberId> ids = employed.stream().map(Employee::id).toList();
        Map<MemberId, JobProfileId> jobs = profiles.jobsOf(ids);
        return new Tally(
                employed,
                jobs,
                jobProfiles.requirementsOf(new HashSet<>(jobs.values())),
                new HashMap<>(profiles.knownToHr(ids)));
    }
}
