package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.CatalogueFacts;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleAudience;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.catalogue.PhasePlan;
import org.kommunalcampus.catalogue.SessionFacts;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.curriculum.engine.input.EngineModule;
import org.kommunalcampus.curriculum.engine.input.EngineSession;
import org.kommunalcampus.curriculum.engine.input.Phases;
import org.kommunalcampus.curriculum.engine.input.Presupposition;
import org.kommunalcampus.curriculum.engine.input.TargetGroup;
import org.kommunalcampus.curriculum.engine.input.Teaching;
import org.springframework.stereotype.Component;

/** This node's image of the catalogue, shared by all threads and built anew when the catalogue's version has moved, or that of what competences include. */
@Component
@RequiredArgsConstructor
class CatalogueImage {

    private final CatalogueFacts catalogue;
    private final StoredImplications implications;
    private final Clock clock;

    private volatile @Nullable Known latest;

    /** What competences include is found by references, which mean something else only when a framework has moved the catalogue's version. */
    private record Known(CatalogueSnapshot snapshot, int included) {

        boolean isOf(long version, int includedNow) {
            return snapshot.version() == version && included == includedNow;
        }
    }

    /** An image at least as new as the catalogue and what competences include were when this was called. Two small queries, unless something moved. */
    CatalogueSnapshot current() {
        long version = catalogue.version();
        int included = implications.version();
        Known known = latest;
        return known != null && known.isOf(version, included) ? known.snapshot() : reload();
    }

    /** An image that says at least as newly as {@link #current} what is offered, though perhaps not what competences include. One small query. */
    CatalogueSnapshot offered() {
        Known known = latest;
        return known != null && known.snapshot().version() == catalogue.version() ? known.snapshot() : current();
    }

    private synchronized CatalogueSnapshot reload() {
        long version = catalogue.version();
        int included = implications.version();
        Known known = latest;
        if (known != null && known.isOf(version, included)) {
            return known.snapshot();
        }
        List<EngineModule> modules =
                catalogue.facts().stream().map(this::module).toList();
        CatalogueSnapshot built = CatalogueSnapshot.of(version, modules, implications.current());
        latest = new Known(built, included);
        return built;
    }

    private EngineModule module(ModuleFacts facts) {
        return new EngineModule(
                facts.id(),
                facts.minutes(),
                facts.priceCents(),
                facts.format(),
                facts.language(),
                facts.teaches().stream().map(CatalogueImage::teaching).toList(),
                facts.requires().stream()
                        .map(required -> new Presupposition(
                                required.competence(), required.level().value()))
                        .toList(),
                facts.prerequisiteGroups(),
                facts.validFrom(),
                facts.validUntil(),
                facts.certifiedUntil(),
                facts.sessions().stream().map(this::session).toList(),
                phases(facts),
                false,
                target(facts.audience()));
    }

    private static TargetGroup target(ModuleAudience audience) {
        return new TargetGroup(
                audience.jobProfiles(),
                Boolean.TRUE.equals(audience.leadership()),
                switch (audience.experience()) {
                    case null -> TargetGroup.Experience.ANY;
                    case NEWCOMER -> TargetGroup.Experience.NEWCOMER;
                    case EXPERIENCED -> TargetGroup.Experience.EXPERIENCED;
                },
                audience.binding() == ModuleAudience.Binding.ONLY);
    }

    private static Teaching teaching(CompetenceLevel taught) {
        return new Teaching(taught.competence(), taught.level().value(), taught.assumed());
    }

    /** Phases that claim more time than the module has are cut, the follow-up first. */
    private static Phases phases(ModuleFacts facts) {
        PhasePlan preparation = phase(facts, Phase.PREPARATION);
        PhasePlan followUp = phase(facts, Phase.FOLLOW_UP);
        int before = Math.min(preparation.minutes(), facts.minutes());
        int after = Math.min(followUp.minutes(), facts.minutes() - before);
        return new Phases(before, preparation.weeks(), after, followUp.weeks());
    }

    private static PhasePlan phase(ModuleFacts facts, Phase wanted) {
        return facts.phases().stream()
                .filter(plan -> plan.phase() == wanted)
                .findFirst()
                .orElse(new PhasePlan(wanted, 0, 0));
    }

    private EngineSession session(SessionFacts session) {
        ZoneId zone = clock.getZone();
        LocalDate start = LocalDate.ofInstant(session.start(), zone);
        return new EngineSession(
                session.id(),
                start,
                LocalDate.ofInstant(session.end(), zone),
                session.freeSeats() > 0,
                Objects.requireNonNullElse(session.registrationUntil(), start));
    }
}
