package org.kommunalcampus.catalogue.search;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.CatalogueFacts;
import org.kommunalcampus.catalogue.CatalogueTexts;
import org.kommunalcampus.catalogue.CompetenceLevel;
import org.kommunalcampus.catalogue.ModuleFacts;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleListing;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.competence.Competences;
import org.kommunalcampus.competence.JobProfileView;
import org.kommunalcampus.competence.JobProfiles;
import org.kommunalcampus.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Reads what the index says about modules, in a constant number of queries. */
@Component
@RequiredArgsConstructor
class IndexEntries {

    private final CatalogueFacts facts;
    private final CatalogueTexts texts;
    private final Competences competences;
    private final JobProfiles jobProfiles;

    /** Every offered module, whatever its dates say. */
    Map<ModuleId, IndexEntry> read() {
        List<ModuleFacts> modules = facts.facts();
        Map<ModuleId, ModuleListing> listings = texts.listings();
        Map<CompetenceId, CompetenceView> taught = competences.byId(modules.stream()
                .flatMap(module -> module.teaches().stream())
                .map(CompetenceLevel::competence)
                .collect(toSet()));
        JobFit fit = new JobFit(jobProfiles
                .requirementsOf(
                        jobProfiles.all().stream().map(JobProfileView::id).toList())
                .values());
        Map<ModuleId, IndexEntry> entries = new HashMap<>();
        for (ModuleFacts module : modules) {
            ModuleListing listing = listings.get(module.id());
            if (listing != null) {
                entries.put(module.id(), entry(module, listing, taught, fit));
            }
        }
        return entries;
    }

    private static IndexEntry entry(
            ModuleFacts module, ModuleListing listing, Map<CompetenceId, CompetenceView> taught, JobFit fit) {
        List<CompetenceView> views = module.teaches().stream()
                .map(CompetenceLevel::competence)
                .flatMap(id -> Optional.ofNullable(taught.get(id)).stream())
                .toList();
        return new IndexEntry(
                module,
                listing,
                views.stream().map(view -> view.name().de()).toList(),
                views.stream()
                        .map(view -> view.name().en())
                        .filter(Objects::nonNull)
                        .toList(),
                areas(views),
                views.stream()
                        .flatMap(view -> Stream.of(view.description(), view.areaName()))
                        .filter(Objects::nonNull)
                        .map(LocalizedText::de)
                        .distinct()
                        .toList(),
                Math.round(fit.of(module.teaches()) * Fields.BEST_FIT));
    }

    private static Map<String, LocalizedText> areas(Collection<CompetenceView> views) {
        Map<String, LocalizedText> areas = new HashMap<>();
        for (CompetenceView view : views) {
            if (view.area() != null && view.areaName() != null) {
                areas.put(view.frameworkCode() + ":" + view.area(), view.areaName());
            }
        }
        return areas;
    }
}
