package org.kommunalcampus.needs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.search.ModuleQuery;
import org.kommunalcampus.catalogue.search.ModuleSearch;
import org.kommunalcampus.catalogue.search.ModuleSort;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UnitId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Leads from a figure of the needs picture to modules that would close it, and to what they would take. Reckoned from the figure alone, so it tells no more than the picture does. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class NeedProposals {

    private static final int MOST = 8;

    private final Needs needs;
    private final ModuleSearch modules;

    /**
     * For the competence in the unit with all below it, or in the whole municipality without one; for its HR. Throws {@link NotFound} for a unit that the municipality
     * does not have, and for a competence that no job there asks for.
     */
    @Evaluation(value = "needs", readers = Role.HR)
    public NeedProposal of(Caller caller, MunicipalityId municipality, @Nullable UnitId unit, CompetenceId competence) {
        caller.requireAffiliation(municipality, Role.HR);
        GapPicture picture = needs.ofUnits(caller, municipality, unit);
        GapCell cell = picture.rows().stream()
                .filter(row -> row.competence().equals(competence))
                .findFirst()
                .map(GapRow::total)
                .orElseThrow(() -> new NotFound("need", competence));
        List<ProposedModule> found = modules.find(teaching(competence)).content().stream()
                .map(card -> proposed(card, cell))
                .toList();
        return new NeedProposal(competence, cell, picture.people(), found);
    }

    private static ModuleQuery teaching(CompetenceId competence) {
        return new ModuleQuery(
                null,
                competence,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                Map.of(),
                ModuleSort.RELEVANCE,
                0,
                MOST,
                Locale.GERMAN);
    }

    private static ProposedModule proposed(ModuleCard card, GapCell cell) {
        Money price = card.price();
        return new ProposedModule(
                card.id(),
                card.title(),
                card.minutes(),
                price,
                cell.hidden() ? null : (long) card.minutes() * cell.below(),
                cell.hidden() || price == null ? null : Money.ofCents(price.cents() * cell.below(), price.currency()));
    }
}
