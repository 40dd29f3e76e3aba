package org.kommunalcampus.curriculum;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.curriculum.engine.input.CatalogueSnapshot;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries changes of modules to the learners whose plans they may alter, once for all modules that changed within a moment. */
@Component
@SetBased("takes a burst of changes that no other node is at")
@RequiredArgsConstructor
class ChangedModules {

    private final JdbcClient jdbc;
    private final CatalogueImage catalogue;
    private final PolicyImage policies;
    private final AffectedLearners affected;
    private final Staleness staleness;
    private final OwnTransaction transaction;
    private final RebuildSettings settings;
    private final Clock clock;

    /** Marks the learners of all changed modules, if the first of these changed long enough ago; returns whether there were any. */
    boolean spread() {
        LocalDateTime due = Times.stored(clock.instant().minus(settings.coalesce()));
        boolean ready = !jdbc.sql("select 1 from changed_module where changed_at <= :due limit 1")
                .param("due", due)
                .query(Integer.class)
                .list()
                .isEmpty();
        return ready && transaction.call(this::spreadAll);
    }

    private boolean spreadAll() {
        List<Change> changes = take();
        if (changes.isEmpty()) {
            return false;
        }
        // Plans in the making may not show yet what they depend on, so they are marked first, whatever they will be.
        mark(changes.getLast().trigger(), staleness.inFlight());
        mark(changes);
        jdbc.sql("delete from changed_module where id in (:ids)")
                .param("ids", changes.stream().map(Change::id).toList())
                .update();
        return true;
    }

    private void mark(List<Change> changes) {
        CatalogueSnapshot now = catalogue.current();
        int assumed = policies.current().highestAssumedLevel();
        LocalDate today = LocalDate.now(clock);
        List<CatalogueInterest> interests = changes.stream()
                .collect(Collectors.groupingBy(
                        Change::trigger,
                        () -> new EnumMap<>(Trigger.class),
                        Collectors.mapping(Change::module, Collectors.toSet())))
                .entrySet()
                .stream()
                .map(each -> new CatalogueInterest(each.getKey(), each.getValue(), now, assumed, today))
                .toList();
        Map<Trigger, List<MemberId>> concerned = new EnumMap<>(Trigger.class);
        affected.find(
                interests,
                (interest, member) -> concerned
                        .computeIfAbsent(interest.trigger(), trigger -> new ArrayList<>())
                        .add(member));
        concerned.forEach(this::mark);
    }

    /** In transactions of their own, each with one statement: they lock plans in the order of ids, and workers begin while the rest is being marked. */
    private void mark(Trigger trigger, List<MemberId> members) {
        List<MemberId> sorted = members.stream().sorted().toList();
        for (int start = 0; start < sorted.size(); start += Staleness.CHUNK) {
            List<MemberId> chunk = sorted.subList(start, Math.min(start + Staleness.CHUNK, sorted.size()));
            transaction.run(() -> staleness.mark(trigger, chunk));
        }
    }

    /** The changes that no other node is at; at most so many that a statement can name them. */
    private List<Change> take() {
        return jdbc.sql("select id, module_id, trigger_kind from changed_module order by id limit 5000 for update skip"
                        + " locked")
                .query((row, number) -> new Change(
                        row.getLong("id"),
                        ModuleId.of(row.getString("module_id")),
                        Trigger.valueOf(row.getString("trigger_kind"))))
                .list();
    }

    private record Change(long id, ModuleId module, Trigger trigger) {}
}
