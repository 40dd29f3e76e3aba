package org.kommunalcampus.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Which modules renew the records of others, as their providers state it. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ModuleRefreshes {

    private final ModuleRepository modules;
    private final Clock clock;

    /** The modules whose records a completion of these renews, and these themselves; whether they are offered or not. */
    @CapabilityOnly("plans, which a changed refresher concerns")
    public Set<ModuleId> withRefreshed(Collection<ModuleId> of) {
        Set<ModuleId> found = new HashSet<>(of);
        found.addAll(refreshedBy(of));
        return found;
    }

    /** The modules whose records a completion of one of these renews. */
    @CapabilityOnly("records, which are renewed")
    public Set<ModuleId> refreshedBy(Collection<ModuleId> of) {
        return of.isEmpty()
                ? Set.of()
                : modules.refreshes(ids(of)).stream()
                        .map(row -> new ModuleId(row.refreshed()))
                        .collect(toSet());
    }

    /** The modules that renew the record of this one, whether they are offered or not. */
    @CapabilityOnly("records, which are renewed")
    public Set<ModuleId> refreshing(ModuleId longer) {
        return modules.refreshers(Set.of(longer.value())).stream()
                .map(row -> new ModuleId(row.module()))
                .collect(toSet());
    }

    /** What is offered today to renew the record of each of these modules, the shortest first; modules without are missing. Two queries. */
    @Open("what is offered is public")
    public Map<ModuleId, List<Refresher>> offered(Collection<ModuleId> longer) {
        List<RefreshRow> rows = longer.isEmpty() ? List.of() : modules.refreshers(ids(longer));
        if (rows.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        Set<UUID> offered = modules
                .findAllById(rows.stream().map(RefreshRow::module).toList())
                .stream()
                .filter(module -> module.isOfferedOn(today))
                .map(LearningModule::getId)
                .collect(toSet());
        return rows.stream()
                .filter(row -> offered.contains(row.module()))
                .map(row -> Map.entry(new ModuleId(row.refreshed()), refresher(row)))
                .collect(groupingBy(
                        Map.Entry::getKey,
                        mapping(
                                Map.Entry::getValue,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        found -> found.stream()
                                                .sorted(Comparator.comparingInt(Refresher::minutes)
                                                        .thenComparing(Refresher::module))
                                                .toList()))));
    }

    /** The modules whose records a completion of this one renews, by title, without drafts. */
    @Open("what was offered once was public")
    public List<ModuleLink> refreshed(ModuleId by) {
        return modules.refreshes(Set.of(by.value())).stream()
                .filter(row -> row.refreshedState() != ModuleState.DRAFT)
                .map(row -> new ModuleLink(new ModuleId(row.refreshed()), row.refreshedTitle()))
                .sorted(Comparator.comparing(ModuleLink::title))
                .toList();
    }

    private static Refresher refresher(RefreshRow row) {
        return new Refresher(new ModuleId(row.module()), row.title(), Objects.requireNonNullElse(row.minutes(), 0));
    }

    private static Set<UUID> ids(Collection<ModuleId> of) {
        return of.stream().map(ModuleId::value).collect(toSet());
    }
}
