package org.kommunalcampus.record;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleRefreshes;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/**
 * Which completions renew which records. A refresher that somebody completes while the record of the longer module counts renews that record, for as many months as
 * the longer module states, from that day on. What follows from what is derived anew whenever a completion comes or goes; renewals that stand do not end because a
 * provider states something else later.
 */
@Component
@RequiredArgsConstructor
class RecordRenewals {

    private final CompletionRepository completions;
    private final ModuleRefreshes refreshes;
    private final Modules modules;
    private final Audit audit;
    private final Clock clock;

    /** What has to change: renewals that hold no more, and those that are missing. */
    record Change(List<Completion> outdated, List<Completion> missing) {}

    /** The module whose record is renewed, and by which completion. */
    record Way(ModuleId longer, CompletionId by) {}

    /** What follows from the completion: renewals of its own record and renewals by it. */
    List<Completion> standing(Completion of) {
        List<UUID> id = List.of(of.id().value());
        return Stream.concat(
                        completions.findByRenewalOfInOrderByCompletedOn(id).stream(),
                        completions.findByRenewedBy(of.id().value()).stream())
                .distinct()
                .toList();
    }

    /** The modules whose records may be renewed, or no longer, when a completion of the module comes or goes. */
    Set<ModuleId> concerned(Completion moved) {
        Set<ModuleId> concerned =
                new HashSet<>(refreshes.refreshedBy(List.of(moved.view().module())));
        concerned.add(moved.view().module());
        completions
                .findByRenewedBy(moved.id().value())
                .forEach(renewal -> concerned.add(renewal.view().module()));
        return concerned;
    }

    /**
     * What has to change about the person's renewals of the module.
     *
     * @param handedOver renewals that stood before one of the completions was replaced, and hold whatever providers state by now
     */
    Change change(MemberId member, ModuleId longer, Map<Way, Completion> handedOver) {
        List<Completion> own =
                completions.findByMemberIdInAndModuleIdIn(List.of(member.value()), List.of(longer.value()));
        Map<UUID, Completion> standing = own.stream()
                .filter(Completion::isRenewal)
                .collect(toMap(renewal -> renewal.requireRenewedBy().value(), renewal -> renewal));
        Set<ModuleId> refreshers = refreshes.refreshing(longer);
        Set<UUID> renewing = new HashSet<>(standing.keySet());
        handedOver.keySet().stream()
                .filter(way -> way.longer().equals(longer))
                .forEach(way -> renewing.add(way.by().value()));
        if (refreshers.isEmpty() && renewing.isEmpty()) {
            return new Change(List.of(), List.of());
        }
        List<Completion> counting =
                new ArrayList<>(own.stream().filter(each -> !each.isRenewal()).toList());
        Map<CompletionId, Completion> roots = new HashMap<>();
        counting.forEach(each -> roots.put(each.id(), each));
        Set<Completion> kept = new HashSet<>();
        List<Completion> missing = new ArrayList<>();
        Map<ModuleId, ModuleCard> cards = modules.cards(refreshers);
        Integer months = modules.recordMonths(longer).orElse(null);
        for (Completion by : refreshing(member, refreshers, renewing)) {
            LocalDate day = by.view().completedOn();
            Optional<Completion> base = latest(counting, day);
            if (base.isEmpty()
                    || counting.stream()
                            .anyMatch(each -> each.view().completedOn().equals(day))) {
                continue;
            }
            CompletionId root = base.get().isRenewal()
                    ? base.get().requireRenewalOf()
                    : base.get().id();
            Completion known = standing.get(by.id().value());
            if (known != null && known.requireRenewalOf().equals(root)) {
                kept.add(known);
                counting.add(known);
            } else {
                Completion before = handedOver.get(new Way(longer, by.id()));
                ModuleCard card = cards.get(by.view().module());
                Completion renewal = Completion.renewal(
                        Objects.requireNonNull(roots.get(root)),
                        by,
                        title(before, card, by),
                        before != null && before.view().completedOn().equals(day)
                                ? before.view().validUntil()
                                : until(base.get(), day, months),
                        Times.now(clock));
                missing.add(renewal);
                counting.add(renewal);
            }
        }
        return new Change(
                standing.values().stream().filter(each -> !kept.contains(each)).toList(), missing);
    }

    /** Writes down that a record counts longer. */
    void note(Completion renewal) {
        note(renewal, "completion.renewed");
    }

    /** Writes down that a record no longer counts longer by this. */
    void noteEnd(Completion renewal) {
        note(renewal, "completion.renewal-ended");
    }

    private void note(Completion renewal, String action) {
        audit.record(
                Caller.system("renewal"),
                action,
                "member",
                renewal.member().toString(),
                "module " + renewal.view().module());
    }

    /** The renewals of these completions, the first one first. */
    Map<CompletionId, List<RecordRenewal>> of(List<CompletionId> renewed) {
        Map<CompletionId, List<RecordRenewal>> found = new HashMap<>();
        if (!renewed.isEmpty()) {
            completions
                    .findByRenewalOfInOrderByCompletedOn(
                            renewed.stream().map(CompletionId::value).toList())
                    .forEach(renewal -> found.computeIfAbsent(renewal.requireRenewalOf(), none -> new ArrayList<>())
                            .add(renewal.renewed()));
        }
        return found;
    }

    /** What the person completed that renews by what its provider states, or has renewed already, in the order of the days. */
    private List<Completion> refreshing(MemberId member, Set<ModuleId> refreshers, Set<UUID> renewing) {
        Map<UUID, Completion> found = new HashMap<>();
        if (!refreshers.isEmpty()) {
            completions
                    .findByMemberIdInAndModuleIdIn(
                            List.of(member.value()),
                            refreshers.stream().map(ModuleId::value).toList())
                    .stream()
                    .filter(each -> !each.isRenewal())
                    .forEach(each -> found.put(each.id().value(), each));
        }
        completions.findAllById(renewing).forEach(each -> found.put(each.id().value(), each));
        return found.values().stream()
                .sorted(Comparator.comparing((Completion each) -> each.view().completedOn())
                        .thenComparing(Completion::id))
                .toList();
    }

    private static String title(@Nullable Completion before, @Nullable ModuleCard card, Completion by) {
        if (before != null) {
            return before.view().evidence();
        }
        return card == null ? by.view().evidence() : card.title();
    }

    /** What counts longest of what was completed before the day and counts on it. */
    private static Optional<Completion> latest(List<Completion> counting, LocalDate day) {
        return counting.stream()
                .filter(each -> each.view().completedOn().isBefore(day) && each.countsOn(day))
                .max(Comparator.comparing(RecordRenewals::end).thenComparing(Completion::id));
    }

    /** As many months as the longer module states, and never less than without the refresher. */
    private static @Nullable LocalDate until(Completion base, LocalDate day, @Nullable Integer months) {
        LocalDate before = base.view().validUntil();
        if (months == null || before == null) {
            return null;
        }
        LocalDate renewed = day.plusMonths(months);
        return renewed.isBefore(before) ? before : renewed;
    }

    private static LocalDate end(Completion completion) {
        LocalDate until = completion.view().validUntil();
        return until == null ? LocalDate.MAX : until;
    }
}
