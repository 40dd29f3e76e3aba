package org.kommunalcampus.packages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignedModule;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** What the planner reads about packages. */
@UseCase
@RequiredArgsConstructor
public class WantedPackages {

    private final PackageFollowers followers;
    private final ModulePackageRepository packages;
    private final Clock clock;

    /**
     * The certified packages of each of these people, chosen or assigned, by id; people without are missing. At most four queries.
     *
     * @param assigned what is assigned to them
     */
    @CapabilityOnly("the planner")
    @Transactional(readOnly = true)
    public Map<MemberId, List<WantedPackage>> of(
            Collection<MemberId> people, Map<MemberId, List<AssignedModule>> assigned) {
        Map<MemberId, Set<PackageId>> wanted = followers.choices(people);
        var ofTasks = followers.packagesOf(assigned.values().stream()
                .flatMap(List::stream)
                .map(AssignedModule::assignment)
                .collect(Collectors.toSet()));
        assigned.forEach((person, tasks) -> tasks.forEach(task -> {
            PackageId id = ofTasks.get(task.assignment());
            if (id != null) {
                wanted.computeIfAbsent(person, member -> new TreeSet<>()).add(id);
            }
        }));
        return resolve(wanted);
    }

    private Map<MemberId, List<WantedPackage>> resolve(Map<MemberId, Set<PackageId>> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        LocalDate today = LocalDate.now(clock);
        Map<PackageId, WantedPackage> certified = new HashMap<>();
        packages.findByIdIn(wanted.values().stream()
                        .flatMap(Set::stream)
                        .map(PackageId::value)
                        .collect(Collectors.toSet()))
                .forEach(one -> {
                    if (one.isCertifiedOn(today)) {
                        certified.put(one.id(), wanted(one));
                    }
                });
        Map<MemberId, List<WantedPackage>> found = new HashMap<>();
        wanted.forEach((person, ids) -> {
            List<WantedPackage> own = new ArrayList<>();
            ids.stream().sorted().map(certified::get).filter(Objects::nonNull).forEach(own::add);
            if (!own.isEmpty()) {
                found.put(person, own);
            }
        });
        return found;
    }

    private static WantedPackage wanted(ModulePackage one) {
        return new WantedPackage(
                one.id(), one.getTitle(), one.modules(), Objects.requireNonNull(one.getCertifiedUntil()));
    }
}
