package org.kommunalcampus.web.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.BudgetView;
import org.kommunalcampus.organisation.UnitNode;
import org.kommunalcampus.organisation.Units;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.web.kit.Euros;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Option;
import org.springframework.stereotype.Component;

/** Words budgets. */
@Component
@RequiredArgsConstructor
class BudgetPages {

    private final Units units;
    private final Phrases phrases;
    private final Euros euros;

    /**
     * A budget; amounts as people read them.
     *
     * @param overdrawn whether more is used than there is
     */
    record Row(
            String id,
            String name,
            int year,
            @Nullable String costCentre,
            String planned,
            String reserved,
            String spent,
            String reservedTravel,
            String spentTravel,
            String free,
            boolean overdrawn,
            String typed,
            long version) {}

    List<Row> rows(Caller caller, List<BudgetView> budgets, Locale locale) {
        Map<UnitId, String> names = new LinkedHashMap<>();
        units.tree(caller, caller.requireMunicipality()).forEach(root -> name(root, names));
        return budgets.stream().map(budget -> row(budget, names, locale)).toList();
    }

    /** The whole municipality, then the units from the top down, those below others indented. */
    List<Option> scopes(Caller caller, Locale locale) {
        Map<UnitId, String> names = new LinkedHashMap<>();
        units.tree(caller, caller.requireMunicipality()).forEach(root -> indent(root, 0, names));
        List<Option> options = new ArrayList<>();
        options.add(new Option("", phrases.say("budget.whole", locale)));
        names.forEach((unit, name) -> options.add(new Option(unit.toString(), name)));
        return options;
    }

    /** Other budgets of the same year that may take money. */
    List<Option> targets(Caller caller, List<BudgetView> ofYear, BudgetView from, Locale locale) {
        return rows(
                        caller,
                        ofYear.stream()
                                .filter(budget -> !budget.id().equals(from.id()))
                                .toList(),
                        locale)
                .stream()
                .map(row -> new Option(row.id(), row.name()))
                .toList();
    }

    private Row row(BudgetView budget, Map<UnitId, String> names, Locale locale) {
        return new Row(
                budget.id().toString(),
                budget.unit() == null
                        ? phrases.say("budget.whole", locale)
                        : names.getOrDefault(budget.unit(), budget.unit().toString()),
                budget.year(),
                budget.costCentre(),
                euros.say(budget.amount(), locale),
                euros.say(budget.reserved(), locale),
                euros.say(budget.spent(), locale),
                euros.say(budget.reservedTravel(), locale),
                euros.say(budget.spentTravel(), locale),
                euros.say(budget.free(), locale),
                budget.free() < 0,
                Euros.typed(budget.amount()),
                budget.version());
    }

    private static void name(UnitNode unit, Map<UnitId, String> names) {
        names.put(unit.id(), unit.name());
        unit.children().forEach(child -> name(child, names));
    }

    private static void indent(UnitNode unit, int depth, Map<UnitId, String> names) {
        names.put(unit.id(), "– ".repeat(depth) + unit.name());
        unit.children().forEach(child -> indent(child, depth + 1, names));
    }
}
