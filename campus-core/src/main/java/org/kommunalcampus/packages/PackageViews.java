package org.kommunalcampus.packages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleCard;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.organisation.Municipalities;
import org.springframework.stereotype.Component;

/** Puts packages together with what the catalogue says about their modules, in the same few queries for any number of them. */
@Component
@RequiredArgsConstructor
class PackageViews {

    private final Modules catalogue;
    private final Municipalities municipalities;
    private final Clock clock;

    PackageView view(ModulePackage one) {
        return views(List.of(one)).getFirst();
    }

    List<PackageView> views(Collection<ModulePackage> packages) {
        List<ModuleId> ids = packages.stream()
                .flatMap(one -> one.modules().stream())
                .distinct()
                .toList();
        Map<ModuleId, ModuleCard> cards = catalogue.cards(ids);
        Set<ModuleId> offered = offered(ids);
        return packages.stream().map(one -> view(one, cards, offered)).toList();
    }

    /** Those of the modules that the catalogue offers today. */
    Set<ModuleId> offered(List<ModuleId> ids) {
        return catalogue.offered(ids).stream().map(ModuleView::id).collect(Collectors.toCollection(HashSet::new));
    }

    private PackageView view(ModulePackage one, Map<ModuleId, ModuleCard> cards, Set<ModuleId> offered) {
        List<PackageStep> steps = new ArrayList<>();
        for (ModuleId module : one.modules()) {
            ModuleCard card = Objects.requireNonNull(cards.get(module));
            steps.add(new PackageStep(
                    steps.size() + 1,
                    module,
                    card.title(),
                    card.providerName(),
                    card.minutes(),
                    card.price(),
                    offered.contains(module)));
        }
        LocalDate until = one.getCertifiedUntil();
        return new PackageView(
                one.id(),
                one.owner(),
                ownerName(one.owner()),
                one.getTitle(),
                one.getGoal(),
                one.getState(),
                until,
                until != null && until.isBefore(LocalDate.now(clock)),
                steps.stream().allMatch(PackageStep::offered),
                List.copyOf(steps),
                PackageTotal.of(steps),
                one.getReturnedWhy(),
                one.version());
    }

    private @Nullable String ownerName(PackageOwner owner) {
        return owner.municipality() == null
                ? null
                : municipalities.find(owner.municipality()).name();
    }
}
