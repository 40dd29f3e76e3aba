package org.kommunalcampus.packages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** Learners take packages into their curriculum and out again, each only for themselves. */
@UseCase
@RequiredArgsConstructor
public class PackageChoices {

    private static final int MOST = 5;

    private final Packages packages;
    private final ModulePackageRepository repository;
    private final PackageViews views;
    private final PackageFollowers followers;
    private final ApplicationEventPublisher events;

    /** What the person chose, by title; also packages that are not certified at present. */
    @Transactional(readOnly = true)
    public List<PackageView> of(Caller caller, MemberId person) {
        caller.requireSelf(person);
        return views
                .views(repository.findByIdIn(
                        chosen(person).stream().map(PackageId::value).toList()))
                .stream()
                .sorted(Comparator.comparing(PackageView::title).thenComparing(PackageView::id))
                .toList();
    }

    /**
     * Takes a package into the caller's own curriculum. Throws {@link NotFound} for what is not certified, {@link Refused} {@code package-incomplete} and, beyond
     * five packages, {@code too-many-packages}.
     */
    public void choose(Caller caller, MemberId person, PackageId id) {
        caller.requireSelf(person);
        if (!packages.find(id).complete()) {
            throw new Refused("package-incomplete", "a module of package " + id + " is not offered");
        }
        Collection<PackageId> before = chosen(person);
        if (before.size() >= MOST && !before.contains(id)) {
            throw new Refused("too-many-packages", "at most " + MOST + " packages at a time");
        }
        if (followers.choose(person, id)) {
            events.publishEvent(new PackagesChanged(Set.of(person)));
        }
    }

    /** Takes a package out of the caller's own curriculum; does nothing where it was not chosen. What the employer assigned stays. */
    public void leave(Caller caller, MemberId person, PackageId id) {
        caller.requireSelf(person);
        if (followers.leave(person, id)) {
            events.publishEvent(new PackagesChanged(Set.of(person)));
        }
    }

    private Set<PackageId> chosen(MemberId person) {
        return followers.choices(List.of(person)).getOrDefault(person, Set.of());
    }
}
