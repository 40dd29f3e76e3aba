package org.kommunalcampus.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.report.Report.UnitShare;
import org.kommunalcampus.report.ReportSums.Scope;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.MinimumGroup;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Reports on duties, learning and fees for the HR of a municipality, in sums alone. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class StaffReports {

    private final ReportSums sums;
    private final EffectSums effects;
    private final Units units;
    private final Clock clock;

    /** How the duties of those who work there stand today. */
    @Evaluation(value = "report-duties", readers = Role.HR)
    public Report<DutyFigures> duties(Caller caller, MunicipalityId municipality) {
        caller.requireAffiliation(municipality, Role.HR);
        Scope scope = scope(municipality, Year.now(clock));
        return new Report<>(
                told(sums.duties(scope)),
                byUnit(caller, municipality, sums.dutiesByUnit(scope), DutyFigures.NONE),
                SmallGroups.overlapping(sums.dutiesByModule(scope)),
                List.of());
    }

    /** What those who work there today completed in the year. */
    @Evaluation(value = "report-learning", readers = Role.HR)
    public Report<LearningFigures> learning(Caller caller, MunicipalityId municipality, Year year) {
        caller.requireAffiliation(municipality, Role.HR);
        Scope scope = scope(municipality, year);
        Map<Optional<UnitId>, Integer> heads = sums.heads(scope);
        Map<Optional<UnitId>, LearningFigures> byUnit = new HashMap<>();
        heads.forEach((unit, people) -> byUnit.put(unit, new LearningFigures(people, 0, 0, 0)));
        sums.completionsByUnit(scope)
                .forEach((unit, learned) -> byUnit.merge(unit, of(0, learned), LearningFigures::plus));
        int people = heads.values().stream().mapToInt(Integer::intValue).sum();
        return new Report<>(
                told(of(people, sums.completions(scope))),
                byUnit(caller, municipality, byUnit, LearningFigures.NONE),
                SmallGroups.overlapping(sums.completionsByModule(scope)),
                SmallGroups.overlapping(sums.completionsByMonth(scope)));
    }

    /** Which fees are owed for the year, for everybody who was booked, whether they still work there or not. */
    @Evaluation(value = "report-fees", readers = Role.HR)
    public Report<FeeFigures> fees(Caller caller, MunicipalityId municipality, Year year) {
        caller.requireAffiliation(municipality, Role.HR);
        Scope scope = scope(municipality, year);
        return new Report<>(
                told(sums.fees(scope)),
                byUnit(caller, municipality, sums.feesByUnit(scope), FeeFigures.NONE),
                SmallGroups.overlapping(sums.feesByModule(scope)),
                SmallGroups.overlapping(sums.feesByMonth(scope)));
    }

    /**
     * Which gaps of today's staff closed in the year, and what it took. Fees are left at nothing unless {@link #fees} tells them unit by unit, so that this report does
     * not say what that one hides.
     */
    @Evaluation(value = "report-effect", readers = Role.HR)
    public Report<EffectFigures> effect(Caller caller, MunicipalityId municipality, Year year) {
        caller.requireAffiliation(municipality, Role.HR);
        Scope scope = scope(municipality, year);
        Map<Optional<UnitId>, EffectFigures> byUnit = new HashMap<>(effects.byUnit(scope));
        sums.completionsByUnit(scope)
                .forEach((unit, learned) ->
                        byUnit.computeIfPresent(unit, (same, effect) -> effect.at(learned.minutes(), 0)));
        Map<Optional<UnitId>, FeeFigures> owed = sums.feesByUnit(scope);
        if (areAllTold(byUnit(caller, municipality, owed, FeeFigures.NONE))) {
            owed.forEach((unit, fees) -> byUnit.computeIfPresent(unit, (same, effect) -> effect.at(0, fees.cents())));
        }
        return new Report<>(
                told(byUnit.values().stream().reduce(EffectFigures.NONE, EffectFigures::plus)),
                byUnit(caller, municipality, byUnit, EffectFigures.NONE),
                List.of(),
                List.of());
    }

    /** Whether each group has a row of its own. */
    static boolean areAllTold(List<? extends ReportRow<?, ?>> rows) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.key() != null);
    }

    private Scope scope(MunicipalityId municipality, Year year) {
        return new Scope(municipality, LocalDate.now(clock), year);
    }

    private static LearningFigures of(int people, LearningFigures learned) {
        return new LearningFigures(people, learned.learners(), learned.completions(), learned.minutes());
    }

    private static <F extends Figures<F>> @Nullable F told(F figures) {
        return MinimumGroup.maySee(figures.people()) ? figures : null;
    }

    /** The units of the first level that says something: below a single root that stands for the municipality itself, or else the roots. */
    private <F extends Figures<F>> List<ReportRow<UnitShare, F>> byUnit(
            Caller caller, MunicipalityId municipality, Map<Optional<UnitId>, F> counted, F nothing) {
        List<UnitNode> roots = units.tree(caller, municipality);
        List<UnitNode> shown = roots.size() == 1 && !roots.getFirst().children().isEmpty()
                ? roots.getFirst().children()
                : roots;
        Set<Optional<UnitId>> rest = new HashSet<>(counted.keySet());
        Function<Set<Optional<UnitId>>, F> sum =
                ids -> ids.stream().map(id -> counted.getOrDefault(id, nothing)).reduce(nothing, Figures::plus);
        List<ReportRow<UnitShare, F>> rows = new ArrayList<>();
        for (UnitNode unit : shown) {
            Set<Optional<UnitId>> ids = new HashSet<>();
            collect(unit, ids);
            rest.removeAll(ids);
            rows.add(new ReportRow<>(new UnitShare(unit.id(), unit.name()), sum.apply(ids)));
        }
        rows.add(new ReportRow<>(new UnitShare(null, ""), sum.apply(rest)));
        return SmallGroups.apart(rows);
    }

    private static void collect(UnitNode unit, Set<Optional<UnitId>> ids) {
        ids.add(Optional.of(unit.id()));
        unit.children().forEach(child -> collect(child, ids));
    }
}
