package org.kommunalcampus.packages;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.ModuleLink;
import org.kommunalcampus.catalogue.ModuleView;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.notification.SharedInbox;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packages from draft to certification. HR of a municipality, the Beirat and the operator put them together, each their own ones; somebody of the Beirat who
 * neither edited nor proposed the package certifies it. The public sees certified ones. Every step is written down in the audit.
 */
@UseCase
@RequiredArgsConstructor
public class Packages {

    /** How long a certification lasts unless the decision says otherwise. */
    private static final int YEARS = 2;

    private static final int FEWEST_STEPS = 2;
    private static final int LONGEST_REASON = 1000;

    private final ModulePackageRepository packages;
    private final PackageViews views;
    private final PackageFollowers followers;
    private final Modules catalogue;
    private final Audit audit;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** The certified packages. */
    @Open("certified packages are public")
    @Transactional(readOnly = true)
    public Page<PackageView> certified(Pageable page) {
        return page(packages.findByStateAndCertifiedUntilGreaterThanEqual(PackageState.CERTIFIED, today(), page), page);
    }

    /** A certified package; throws {@link NotFound} for any other. */
    @Open("certified packages are public")
    @Transactional(readOnly = true)
    public PackageView find(PackageId id) {
        ModulePackage found = existing(id);
        if (!found.isCertifiedOn(today())) {
            throw new NotFound("package", id);
        }
        return views.view(found);
    }

    /** The certified packages that contain the module. */
    @Open("certified packages are public")
    @Transactional(readOnly = true)
    public List<PackageView> with(ModuleId module) {
        return views.views(packages.findCertifiedWith(module.value(), today()));
    }

    /** The owner's packages in any state but withdrawn. */
    @Transactional(readOnly = true)
    public Page<PackageView> of(Caller caller, PackageOwner owner, Pageable page) {
        owner.requireOwnership(caller);
        return page(
                owner.municipality() == null
                        ? packages.findByOwnerKindAndStateNot(owner.kind(), PackageState.WITHDRAWN, page)
                        : packages.findByMunicipalityIdAndStateNot(
                                owner.municipality().value(), PackageState.WITHDRAWN, page),
                page);
    }

    /** What waits for the Beirat's decision. */
    @Transactional(readOnly = true)
    public Page<PackageView> proposed(Caller caller, Pageable page) {
        caller.requireAnyRole(Role.REVIEWER);
        return page(packages.findByState(PackageState.PROPOSED, page), page);
    }

    /** A package in any state for who works for its owner or, once it is proposed, for the Beirat; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public PackageView inside(Caller caller, PackageId id) {
        caller.requireAnyRole(Role.HR, Role.REVIEWER, Role.OPERATOR);
        ModulePackage found = existing(id);
        if (found.getState() != PackageState.PROPOSED || !caller.is(Role.REVIEWER)) {
            found.owner().requireOwnership(caller);
        }
        return views.view(found);
    }

    /** A new draft. Throws {@link Invalid} with every wrong field. */
    public PackageId make(Caller caller, PackageOwner owner, PackageContent content) {
        owner.requireOwnership(caller);
        ModulePackage made =
                packages.saveAndFlush(new ModulePackage(owner, checked(content, List.of()), actor(caller)));
        note(caller, made, "made", null);
        return made.id();
    }

    /** Changes a draft. Throws {@link Invalid}, {@link Stale}, {@link Refused} {@code package-state}. */
    public PackageView change(Caller caller, PackageId id, PackageContent content, long expectedVersion) {
        caller.requireAnyRole(Role.HR, Role.REVIEWER, Role.OPERATOR);
        ModulePackage own = own(caller, id, expectedVersion);
        own.describe(checked(content, own.modules()), actor(caller));
        note(caller, own, "changed", null);
        return saved(own);
    }

    /**
     * Proposes a draft to the Beirat. Throws {@link Stale}, {@link Refused} {@code package-state}, {@code package-too-small} below two modules,
     * {@code package-incomplete} where a module is not offered, {@code package-order} where a module comes before its own prerequisite.
     */
    public PackageView propose(Caller caller, PackageId id, long expectedVersion) {
        caller.requireAnyRole(Role.HR, Role.REVIEWER, Role.OPERATOR);
        ModulePackage own = own(caller, id, expectedVersion);
        mustBeSound(own.modules());
        own.propose(actor(caller), now());
        note(caller, own, "proposed", null);
        return saved(own);
    }

    /**
     * Certifies a proposed package as a whole, for two years unless a day is named. Throws {@link Stale}, {@link Refused} {@code package-state},
     * {@code four-eyes}, {@code package-incomplete}, {@link Invalid} for a day that is over.
     */
    public PackageView certify(Caller caller, PackageId id, @Nullable LocalDate until, long expectedVersion) {
        caller.requireAnyRole(Role.REVIEWER);
        ModulePackage proposed = current(id, expectedVersion);
        LocalDate last = until == null ? today().plusYears(YEARS) : until;
        if (last.isBefore(today())) {
            throw new Invalid("/until", "past", "The day is over.");
        }
        DayRange.offered(today()).check("/until", last);
        mustBeSound(proposed.modules());
        proposed.certify(actor(caller), last, now());
        note(caller, proposed, "certified", "until " + last);
        tellOwner(proposed);
        return saved(proposed);
    }

    /** Returns a proposed package with a reason. Throws {@link Stale}, {@link Refused} {@code package-state}, {@code four-eyes}, {@link Invalid}. */
    public PackageView giveBack(Caller caller, PackageId id, String why, long expectedVersion) {
        caller.requireAnyRole(Role.REVIEWER);
        String reason = FieldChecks.reasonOf(why, LONGEST_REASON);
        ModulePackage proposed = current(id, expectedVersion);
        proposed.giveBack(actor(caller), reason);
        note(caller, proposed, "returned", null);
        tellOwner(proposed);
        return saved(proposed);
    }

    /** Makes a proposed or certified package a draft again; it leaves catalogue and plans. Throws {@link Stale}, {@link Refused} {@code package-state}. */
    public PackageView revise(Caller caller, PackageId id, long expectedVersion) {
        caller.requireAnyRole(Role.HR, Role.REVIEWER, Role.OPERATOR);
        ModulePackage own = own(caller, id, expectedVersion);
        own.revise();
        note(caller, own, "revised", null);
        return saved(own);
    }

    /** Gives a package up for good. Throws {@link Stale}, {@link Refused} {@code package-state}. */
    public void withdraw(Caller caller, PackageId id, long expectedVersion) {
        caller.requireAnyRole(Role.HR, Role.REVIEWER, Role.OPERATOR);
        ModulePackage own = own(caller, id, expectedVersion);
        own.withdraw();
        note(caller, own, "withdrawn", null);
        saved(own);
    }

    private PackageContent checked(PackageContent content, List<ModuleId> before) {
        PackageContent checked = content.checked();
        List<ModuleId> added = checked.modules().stream()
                .filter(module -> !before.contains(module))
                .toList();
        if (!views.offered(added).containsAll(added)) {
            throw new Invalid("/modules", "unknown-module", "The catalogue does not offer one of the modules.");
        }
        return checked;
    }

    private void mustBeSound(List<ModuleId> modules) {
        if (modules.size() < FEWEST_STEPS) {
            throw new Refused("package-too-small", "a package has at least " + FEWEST_STEPS + " modules");
        }
        List<ModuleView> offered = catalogue.offered(modules);
        if (offered.size() < modules.size()) {
            throw new Refused("package-incomplete", "a module of the package is not offered");
        }
        for (int i = 0; i < modules.size(); i++) {
            Set<ModuleId> later = Set.copyOf(modules.subList(i + 1, modules.size()));
            for (List<ModuleLink> group : offered.get(i).prerequisites()) {
                Set<ModuleId> alternatives = group.stream().map(ModuleLink::id).collect(toSet());
                if (!alternatives.isEmpty() && later.containsAll(alternatives)) {
                    throw new Refused("package-order", "module " + modules.get(i) + " comes before its prerequisite");
                }
            }
        }
    }

    private PackageView saved(ModulePackage changed) {
        ModulePackage saved = packages.saveAndFlush(changed);
        var people = followers.of(saved.id());
        if (!people.isEmpty()) {
            events.publishEvent(new PackagesChanged(people));
        }
        return views.view(saved);
    }

    private ModulePackage own(Caller caller, PackageId id, long expectedVersion) {
        ModulePackage found = existing(id);
        found.owner().requireOwnership(caller);
        Stale.check(expectedVersion, found.version());
        return found;
    }

    private ModulePackage current(PackageId id, long expectedVersion) {
        ModulePackage found = existing(id);
        Stale.check(expectedVersion, found.version());
        return found;
    }

    private ModulePackage existing(PackageId id) {
        return packages.findById(id.value()).orElseThrow(() -> new NotFound("package", id));
    }

    private void tellOwner(ModulePackage about) {
        MunicipalityId municipality = about.owner().municipality();
        if (municipality != null) {
            String id = about.id().toString();
            notifications.tellDesk(NotificationKind.PACKAGE_DECIDED, SharedInbox.hr(municipality), id, List.of(id));
        }
    }

    private void note(Caller caller, ModulePackage about, String what, @Nullable String detail) {
        audit.record(caller, "package." + what, "package", about.id().toString(), detail);
    }

    private Page<PackageView> page(Page<ModulePackage> found, Pageable page) {
        return new PageImpl<>(views.views(found.getContent()), page, found.getTotalElements());
    }

    private static String actor(Caller caller) {
        return caller.identity() == null
                ? "system: " + caller.name()
                : caller.identity().toString();
    }

    private Instant now() {
        return Times.now(clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
