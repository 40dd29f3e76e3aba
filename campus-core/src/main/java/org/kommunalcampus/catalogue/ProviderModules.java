package org.kommunalcampus.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModulesChanged.Change;
import org.kommunalcampus.provider.ProviderState;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What other capabilities follow about the modules of providers: where they stand, when their certifications end, and what becomes of them with the provider. */
@UseCase
@RequiredArgsConstructor
public class ProviderModules {

    private final ModuleRepository modules;
    private final ModuleImport takeOver;
    private final CatalogueChangePublisher news;

    /** Where those of the provider's modules stand that exist, by the provider's own ids as they are given. */
    @CapabilityOnly("feeds, which leave described modules to their descriptions")
    @Transactional(readOnly = true)
    public Map<String, ModuleStatus> standing(ProviderId provider, Collection<String> externalIds) {
        Map<String, KnownModule> known = modules.known(provider.value()).stream()
                .collect(toUnmodifiableMap(module -> ExternalId.fold(module.externalId()), module -> module));
        Map<String, ModuleStatus> standing = new HashMap<>();
        for (String id : externalIds) {
            KnownModule module = known.get(ExternalId.fold(id));
            if (module != null) {
                standing.put(id, new ModuleStatus(module.moduleId(), module.state(), module.certifiedBasis()));
            }
        }
        return standing;
    }

    /** Takes over the sessions alone that a feed names for the module; nobody judges dates. */
    @CapabilityOnly("feeds, which leave described modules to their descriptions")
    public void followSessions(ModuleId id, ModuleContent content) {
        if (!content.sessions().isEmpty()) {
            LearningModule module = modules.findById(id.value()).orElseThrow(() -> new NotFound("module", id));
            takeOver.sessions(id, content);
            if (module.isOffered()) {
                news.sessionsOf(id);
            }
        }
    }

    /** What is certified by review up to one of the days, both included. */
    @CapabilityOnly("quality, which reminds of it")
    @Transactional(readOnly = true)
    public List<EndingCertification> ending(LocalDate first, LocalDate last) {
        return modules.endingBetween(first, last).stream()
                .flatMap(module -> Optional.ofNullable(module.getCertifiedUntil()).stream()
                        .map(until -> new EndingCertification(module.moduleId(), module.provider(), until)))
                .toList();
    }

    /** All that the provider offers enters or leaves the catalogue with its standing. */
    @CapabilityOnly("the listener to what happens to providers")
    public void followProvider(ProviderId provider, ProviderState now) {
        news.modules(
                modules.offeredBy(provider.value()).stream().map(ModuleId::new).collect(toUnmodifiableSet()),
                now == ProviderState.ACCREDITED ? Change.PUBLISHED : Change.WITHDRAWN);
    }

    /** The modules that the provider offers or would offer if it were accredited. */
    @CapabilityOnly("learning, which warns those who booked them")
    @Transactional(readOnly = true)
    public Set<ModuleId> offeredBy(ProviderId provider) {
        return modules.offeredBy(provider.value()).stream().map(ModuleId::new).collect(toUnmodifiableSet());
    }
}
