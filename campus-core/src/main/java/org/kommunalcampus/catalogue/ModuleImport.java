package org.kommunalcampus.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModulesChanged.Change;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Refused;
import org.springframework.stereotype.Component;

/** Writes what providers state: one draft, one changed module, or a whole feed with a handful of queries and batched statements. */
@Component
@RequiredArgsConstructor
class ModuleImport {

    private final Providers providers;
    private final ModuleRepository modules;
    private final ModuleSessionRepository sessions;
    private final SessionRooms rooms;
    private final CatalogueChangePublisher news;
    private final EntityManager entities;
    private final Clock clock;

    /** Begins a draft. */
    ModuleId draft(ProviderId provider, ModuleContent content) {
        Map<String, ModuleId> known = ids(known(provider));
        String externalId = content.description().externalId();
        if (externalId != null && known.containsKey(ExternalId.fold(externalId))) {
            throw new Refused("module-exists", "the provider has a module " + externalId + " already");
        }
        ModuleId id = externalId == null
                ? ModuleId.next()
                : ModuleId.named(providers.find(provider).code(), externalId);
        modules.save(new LearningModule(id, provider, ResolvedContent.of(content, id, known)));
        mergeSessions(Map.of(id, content));
        return id;
    }

    /** Writes other content into a module. */
    void rewrite(LearningModule module, ModuleContent content) {
        module.rewrite(ResolvedContent.of(content, module.moduleId(), ids(known(module.provider()))));
        mergeSessions(Map.of(module.moduleId(), content));
    }

    /** Plans and moves the sessions that the content names. */
    void sessions(ModuleId module, ModuleContent content) {
        mergeSessions(Map.of(module, content));
    }

    /** Takes over all rows that can be; publishes one event when something changed for the public. */
    ModuleImportReport all(ProviderId provider, List<ModuleContent> rows, boolean certify) {
        Map<String, KnownModule> known = known(provider);
        Map<String, ModuleId> ids = ids(known);
        List<RowProblem> rejected = new ArrayList<>();
        Map<Integer, ModuleContent> good = good(rows, whole(rows, known), known, certify, rejected);
        String code = providers.find(provider).code();
        good.values().forEach(row -> ids.computeIfAbsent(key(row), unknown -> ModuleId.named(code, unknown)));

        List<RowProblem> warnings = new ArrayList<>();
        Map<ModuleId, ResolvedContent> created = new LinkedHashMap<>();
        Map<ModuleId, ResolvedContent> updated = new LinkedHashMap<>();
        good.forEach((index, row) -> {
            String key = key(row);
            ModuleId id = Objects.requireNonNull(ids.get(key));
            warnings.addAll(unknownPrerequisites(index, row, ids));
            warnings.addAll(unknownToRefresh(index, row, ids));
            ResolvedContent resolved = ResolvedContent.of(row, id, ids);
            KnownModule stored = known.get(key);
            if (stored == null) {
                created.put(id, resolved);
            } else if (!stored.fingerprint().equals(resolved.fingerprint()) || (certify && !stored.isOffered())) {
                updated.put(id, resolved);
            }
        });
        write(provider, created, updated, certify);
        return new ModuleImportReport(
                created.size(), updated.size(), good.size() - created.size() - updated.size(), rejected, warnings);
    }

    /** The rows with what is stored where they say nothing. */
    private List<ModuleContent> whole(List<ModuleContent> rows, Map<String, KnownModule> known) {
        Map<ModuleContent, ModuleId> partial = new IdentityHashMap<>();
        for (ModuleContent row : rows) {
            String externalId = row.description().externalId();
            KnownModule stored = externalId == null ? null : known.get(ExternalId.fold(externalId));
            if (stored != null && !row.silent().isEmpty()) {
                partial.put(row, stored.moduleId());
            }
        }
        if (partial.isEmpty()) {
            return rows;
        }
        Map<UUID, String> externalIds = new HashMap<>();
        known.values().forEach(module -> externalIds.put(module.id(), module.externalId()));
        Map<ModuleId, ModuleDescription> stated =
                modules
                        .findAllById(
                                partial.values().stream().map(ModuleId::value).toList())
                        .stream()
                        .collect(toMap(LearningModule::moduleId, module -> module.stated(externalIds)));
        return rows.stream()
                .map(row -> {
                    ModuleDescription stored = stated.get(partial.get(row));
                    return stored == null ? row : row.keeping(stored);
                })
                .toList();
    }

    private void write(
            ProviderId provider,
            Map<ModuleId, ResolvedContent> created,
            Map<ModuleId, ResolvedContent> updated,
            boolean certify) {
        Set<ModuleId> offeredBefore = new HashSet<>();
        Set<ModuleId> offeredNow = new HashSet<>();
        List<LearningModule> touched = new ArrayList<>();
        created.forEach((id, content) -> touched.add(new LearningModule(id, provider, content)));
        modules.findAllById(updated.keySet().stream().map(ModuleId::value).toList())
                .forEach(module -> {
                    if (module.isOffered()) {
                        offeredBefore.add(module.moduleId());
                    }
                    module.rewrite(Objects.requireNonNull(updated.get(module.moduleId())));
                    touched.add(module);
                });
        for (LearningModule module : touched) {
            if (certify) {
                module.publish();
                module.certify(Certification.byAgreement());
            }
            if (module.isOffered()) {
                offeredNow.add(module.moduleId());
            }
        }
        modules.saveAll(touched);
        Map<ModuleId, ModuleContent> contents = new HashMap<>();
        created.forEach((id, resolved) -> contents.put(id, resolved.content()));
        updated.forEach((id, resolved) -> contents.put(id, resolved.content()));
        mergeSessions(contents);
        entities.flush();
        tell(offeredBefore, offeredNow);
    }

    private void tell(Set<ModuleId> offeredBefore, Set<ModuleId> offeredNow) {
        Set<ModuleId> moved = new HashSet<>(offeredBefore);
        moved.addAll(offeredNow);
        news.modules(moved, offeredBefore.isEmpty() ? Change.PUBLISHED : Change.CHANGED);
    }

    private void mergeSessions(Map<ModuleId, ModuleContent> contents) {
        List<UUID> dated = contents.entrySet().stream()
                .filter(entry -> !entry.getValue().sessions().isEmpty())
                .map(entry -> entry.getKey().value())
                .toList();
        Map<UUID, List<ModuleSession>> planned = dated.isEmpty()
                ? Map.of()
                : sessions.findByModuleIdIn(dated).stream().collect(groupingBy(ModuleSession::getModuleId));
        SessionMerge merge = new SessionMerge(clock.instant(), news);
        for (UUID id : dated) {
            ModuleId module = new ModuleId(id);
            List<SessionContent> named =
                    Objects.requireNonNull(contents.get(module)).sessions();
            sessions.saveAll(merge.merge(module, planned.getOrDefault(id, List.of()), named));
        }
        rooms.follow(planned.values().stream().flatMap(List::stream).toList());
    }

    private static Map<Integer, ModuleContent> good(
            List<ModuleContent> stated,
            List<ModuleContent> rows,
            Map<String, KnownModule> known,
            boolean certify,
            List<RowProblem> rejected) {
        Map<Integer, ModuleContent> good = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            ModuleContent row = rows.get(index);
            List<FieldError> problems = new ArrayList<>(problems(row, known, certify, seen));
            problems.addAll(EctsCredits.problems(stated.get(index).description()));
            if (problems.isEmpty()) {
                good.put(index, row);
                seen.add(key(row));
            }
            for (FieldError problem : problems) {
                rejected.add(new RowProblem(index, row.description().externalId(), problem));
            }
        }
        return good;
    }

    private static List<FieldError> problems(
            ModuleContent row, Map<String, KnownModule> known, boolean certify, Set<String> seen) {
        String externalId = row.description().externalId();
        if (externalId == null) {
            return List.of(new FieldError("/externalId", "required", "A module that is imported needs an id."));
        }
        if (seen.contains(ExternalId.fold(externalId))) {
            return List.of(new FieldError("/externalId", "duplicate", "The id occurs in an earlier row."));
        }
        KnownModule stored = known.get(ExternalId.fold(externalId));
        if (stored != null && stored.state() == ModuleState.WITHDRAWN) {
            return List.of(new FieldError(
                    "/externalId", "withdrawn", "The module was withdrawn; publish it before it is imported again."));
        }
        if (stored != null && stored.isReviewed() && !certify) {
            return List.of(new FieldError(
                    "/externalId", "reviewed", "The Beirat certified the module; change its description instead."));
        }
        boolean published = certify || (stored != null && stored.state() == ModuleState.PUBLISHED);
        return published ? ModuleRules.problemsOfPublication(row) : ModuleRules.problemsOfDraft(row);
    }

    private static List<RowProblem> unknownPrerequisites(int index, ModuleContent row, Map<String, ModuleId> ids) {
        List<List<String>> prerequisites = row.description().prerequisites();
        List<RowProblem> problems = new ArrayList<>();
        for (int group = 0; group < prerequisites.size(); group++) {
            for (String wanted : prerequisites.get(group)) {
                if (!ids.containsKey(ExternalId.fold(wanted))) {
                    FieldError error = new FieldError(
                            "/prerequisites/" + group,
                            "unknown-prerequisite",
                            "The provider has no module " + wanted + "; it was left out.");
                    problems.add(new RowProblem(index, row.description().externalId(), error));
                }
            }
        }
        return problems;
    }

    private static List<RowProblem> unknownToRefresh(int index, ModuleContent row, Map<String, ModuleId> ids) {
        return row.description().refreshes().stream()
                .filter(wanted -> !ids.containsKey(ExternalId.fold(wanted)))
                .map(wanted -> new RowProblem(
                        index,
                        row.description().externalId(),
                        new FieldError(
                                "/refreshes",
                                "unknown-prerequisite",
                                "The provider has no module " + wanted + "; it was left out.")))
                .toList();
    }

    private static String key(ModuleContent row) {
        return ExternalId.fold(Objects.requireNonNull(row.description().externalId()));
    }

    private Map<String, KnownModule> known(ProviderId provider) {
        return modules.known(provider.value()).stream()
                .collect(toMap(module -> ExternalId.fold(module.externalId()), identity()));
    }

    private static Map<String, ModuleId> ids(Map<String, KnownModule> known) {
        Map<String, ModuleId> ids = new HashMap<>();
        known.forEach((externalId, module) -> ids.put(externalId, module.moduleId()));
        return ids;
    }
}
