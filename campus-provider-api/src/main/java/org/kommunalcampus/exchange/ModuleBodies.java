package org.kommunalcampus.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleLink;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.PhasePlan;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.http.MoneyBody;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.shared.Money;
import org.springframework.stereotype.Component;

/** Gives modules the form that the API shows, with names in the language of the request. */
@Component
@RequiredArgsConstructor
public class ModuleBodies {

    private final Competences competences;

    /** Working time as the API states it: hours, without needless decimals. */
    public static BigDecimal hours(int minutes) {
        BigDecimal hours = BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
        return hours.stripTrailingZeros().scale() < 0 ? hours.setScale(0) : hours.stripTrailingZeros();
    }

    /** The module with everything about it. */
    public ModuleBody of(ModuleView module, Locale locale) {
        var names = competences.byId(ids(Stream.of(module.teaches(), module.requires())));
        return new ModuleBody(
                module.id().toString(),
                module.externalId(),
                module.title(),
                module.objective(),
                module.description(),
                Reference.named(module.provider(), module.providerName()),
                module.language(),
                module.format(),
                module.minutes() == null ? null : hours(module.minutes()),
                module.stated().hoursAssumed(),
                module.stated().length(),
                price(module.price()),
                levels(module.teaches(), names, locale),
                levels(module.requires(), names, locale),
                module.prerequisites().stream().map(ModuleBodies::links).toList(),
                module.targetGroup(),
                module.stated().audience(),
                module.url(),
                module.stated().authors(),
                module.stated().license(),
                module.stated().licenseUrl(),
                module.validFrom(),
                module.validUntil(),
                module.stated().thresholds(),
                module.recordMonths(),
                module.stated().refreshes(),
                module.stated().ects(),
                module.stated().ectsAwardedBy(),
                module.stated().ectsBasis(),
                module.state(),
                module.certification() == null
                        ? null
                        : new ModuleBody.CertificationBody(
                                module.certification().basis(),
                                module.certification().until()),
                module.phases().stream().map(ModuleBodies::phase).toList(),
                module.stated().cancellationTerms(),
                module.sessions().stream().map(ModuleBodies::session).toList());
    }

    /** The modules as lists show them, in the same order. */
    public List<ModuleSummary> summaries(List<ModuleCard> cards, Locale locale) {
        var names = competences.byId(ids(cards.stream().map(ModuleCard::teaches)));
        return cards.stream()
                .map(card -> new ModuleSummary(
                        card.id().toString(),
                        card.title(),
                        card.objective(),
                        Reference.named(card.provider(), card.providerName()),
                        card.format(),
                        card.language(),
                        hours(card.minutes()),
                        price(card.price()),
                        levels(card.teaches(), names, locale),
                        card.state(),
                        card.certifiedBy(),
                        card.nextSession()))
                .toList();
    }

    private static @Nullable MoneyBody price(@Nullable Money price) {
        return price == null ? null : MoneyBody.of(price.amount(), price.currency());
    }

    private static List<CompetenceId> ids(Stream<List<CompetenceLevel>> levels) {
        return levels.flatMap(Collection::stream)
                .map(CompetenceLevel::competence)
                .distinct()
                .toList();
    }

    private static List<ModuleBody.TaughtLevel> levels(
            List<CompetenceLevel> levels, Map<CompetenceId, CompetenceView> names, Locale locale) {
        return levels.stream()
                .map(level -> new ModuleBody.TaughtLevel(
                        reference(level.competence(), names, locale),
                        level.level().value(),
                        level.assumed()))
                .toList();
    }

    private static Reference reference(CompetenceId id, Map<CompetenceId, CompetenceView> names, Locale locale) {
        CompetenceView competence = names.get(id);
        return competence == null
                ? Reference.named(id, "")
                : Reference.coded(id, competence.reference(), competence.name().in(locale));
    }

    private static List<Reference> links(List<ModuleLink> group) {
        return group.stream()
                .map(module -> Reference.titled(module.id(), module.title()))
                .toList();
    }

    private static ModuleBody.PhaseBody phase(PhasePlan phase) {
        return new ModuleBody.PhaseBody(phase.phase(), hours(phase.minutes()), phase.weeks());
    }

    private static ModuleBody.SessionBody session(SessionView session) {
        Integer seats = session.seats();
        return new ModuleBody.SessionBody(
                session.id().toString(),
                session.startsAt(),
                session.endsAt(),
                session.venue(),
                session.city(),
                seats,
                seats == null ? null : Math.max(0, seats - session.taken()),
                session.registrationUntil(),
                session.minimumSeats(),
                session.decidedOn(),
                session.confirmed(),
                session.state());
    }
}
