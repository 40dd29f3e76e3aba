package org.kommunalcampus.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provider.ProviderView;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.TimeReader;
import org.springframework.stereotype.Component;

/** Puts together what others see of modules. */
@Component
@RequiredArgsConstructor
class ModuleViews {

    private final ModuleRepository modules;
    private final ModuleSessionRepository sessions;
    private final Providers providers;
    private final Clock clock;

    ModuleView view(LearningModule module) {
        return views(List.of(module)).getFirst();
    }

    /** Views in the order of the modules, in a constant number of queries. */
    List<ModuleView> views(Collection<LearningModule> listed) {
        if (listed.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = listed.stream().map(LearningModule::getId).toList();
        Map<UUID, KnownTitle> titles = titles(listed.stream()
                .flatMap(module -> module.prerequisiteGroups().stream())
                .toList());
        Map<ProviderId, String> names = names(listed);
        Map<UUID, List<SessionView>> coming =
                sessions.findByModuleIdInAndEndsAtAfterOrderByStartsAt(ids, clock.instant()).stream()
                        .collect(groupingBy(ModuleSession::getModuleId, mapping(ModuleSession::view, toList())));
        return listed.stream()
                .map(module -> view(
                        module,
                        names.getOrDefault(module.provider(), ""),
                        titles,
                        coming.getOrDefault(module.getId(), List.of())))
                .toList();
    }

    private static ModuleView view(
            LearningModule module, String provider, Map<UUID, KnownTitle> titles, List<SessionView> coming) {
        return new ModuleView(
                module.moduleId(),
                module.provider(),
                provider,
                module.getExternalId(),
                module.getTitle(),
                module.getObjective(),
                module.getDescription(),
                module.getLanguage(),
                module.getFormat(),
                module.getMinutes(),
                module.price(),
                module.competences(CompetenceRow.Kind.TEACHES),
                module.competences(CompetenceRow.Kind.REQUIRES),
                module.prerequisiteGroups().stream()
                        .map(group -> links(group, titles))
                        .toList(),
                module.getTargetGroup(),
                module.getUrl(),
                module.getValidFrom(),
                module.getValidUntil(),
                module.getRecordMonths(),
                module.getState(),
                module.certification(),
                module.phasePlans(),
                coming,
                module.stated(externalIds(titles)),
                module.currentVersion());
    }

    /** Cards in the order of the modules, in a constant number of queries. */
    List<ModuleCard> cards(Collection<LearningModule> listed) {
        List<UUID> ids = listed.stream().map(LearningModule::getId).toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeReader.GERMANY);
        Map<UUID, Instant> starts = sessions.nextStarts(ids, clock.instant(), today).stream()
                .collect(toMap(NextStart::moduleId, NextStart::startsAt));
        Map<ProviderId, String> names = names(listed);
        return listed.stream()
                .map(module -> new ModuleCard(
                        module.moduleId(),
                        module.getTitle(),
                        module.getObjective(),
                        module.provider(),
                        names.getOrDefault(module.provider(), ""),
                        module.getFormat(),
                        module.getLanguage(),
                        module.getMinutes() == null ? 0 : module.getMinutes(),
                        module.price(),
                        module.competences(CompetenceRow.Kind.TEACHES),
                        module.getState(),
                        module.basisOn(today),
                        starts.get(module.getId())))
                .toList();
    }

    private Map<ProviderId, String> names(Collection<LearningModule> listed) {
        return providers.byId(listed.stream().map(LearningModule::provider).collect(toSet())).values().stream()
                .collect(toMap(ProviderView::id, ProviderView::name));
    }

    private Map<UUID, KnownTitle> titles(List<List<ModuleId>> groups) {
        List<UUID> ids = groups.stream()
                .flatMap(List::stream)
                .map(ModuleId::value)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : modules.titles(ids).stream().collect(toMap(KnownTitle::id, title -> title, (one, same) -> one));
    }

    private static List<ModuleLink> links(List<ModuleId> group, Map<UUID, KnownTitle> titles) {
        return group.stream()
                .map(id -> {
                    KnownTitle known = titles.get(id.value());
                    return new ModuleLink(id, known == null ? "" : known.title());
                })
                .toList();
    }

    private static Map<UUID, String> externalIds(Map<UUID, KnownTitle> titles) {
        return titles.values().stream().collect(toMap(KnownTitle::id, KnownTitle::externalId));
    }
}
