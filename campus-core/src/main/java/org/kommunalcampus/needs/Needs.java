package org.kommunalcampus.needs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
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

    private final StaffSums sums;
    private final Units units;
    private final NeedsSettings settings;

    /** The gap picture of a unit, or of the whole municipality without one, by the units below it; throws {@link NotFound}. */
    @Evaluation(value = "needs", readers = Role.HR)
    public GapPicture ofUnits(Caller caller, MunicipalityId municipality, @Nullable UnitId unit) {
        caller.requireAffiliation(municipality, Role.HR);
        Tally<UnitId> tally = sums.byUnit(municipality);
        List<UnitNode> roots = units.tree(caller, municipality);
        Groups groups = Groups.at(Groups.ofUnits(roots, tally), unit, tally, settings.minimumGroup());
        List<GapColumn> columns = new ArrayList<>();
        groups.below().forEach(child -> columns.add(new GapColumn(child.id(), null, child.name())));
        columns.add(new GapColumn(null, null, ""));
        UnitNode shown = groups.unit();
        return picture(shown == null ? tally.people() : tally.people(Groups.ids(shown)), columns, groups);
    }

    /** The gap picture of the whole municipality by job profile. */
    @Evaluation(value = "needs", readers = Role.HR)
    public GapPicture ofJobs(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        Tally<JobProfileId> tally = sums.byJob(municipality);
        List<GapColumn> columns = new ArrayList<>();
        List<Map<CompetenceId, GapCell>> parts = new ArrayList<>();
        for (JobProfileId job : tally.groups()) {
            columns.add(new GapColumn(null, job, ""));
            parts.add(tally.of(Set.of(job)));
        }
        var groups = new Groups(null, List.of(), tally.whole(), parts, Set.of());
        return picture(tally.people(), columns, groups);
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
}
