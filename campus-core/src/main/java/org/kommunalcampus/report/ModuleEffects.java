package org.kommunalcampus.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.RegionMembers;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/**
 * What modules have changed, for the Beirat: over all municipalities of a region, never for one of them, and never about fewer people than the minimum group. Members
 * of the Beirat whom a municipality employs read the region of their employer, others every region.
 */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ModuleEffects {

    private final ModuleEffectSums sums;
    private final Regions regions;
    private final RegionMembers people;
    private final Municipalities municipalities;
    private final Clock clock;

    /** Whose modules' effect the caller may read, by name. */
    public List<RegionView> regions(Caller caller) {
        caller.requireAnyRole(Role.REVIEWER);
        return regions.listed().stream()
                .filter(region -> isOpenTo(caller, region.id()))
                .toList();
    }

    /** The months that the figures are about; the same for everybody. */
    public EffectPeriod period(Caller caller) {
        caller.requireAnyRole(Role.REVIEWER);
        return EffectPeriod.before(LocalDate.now(clock));
    }

    /**
     * The modules that were completed in the region in the period, most people first; those of too few people are put together in a row without a module. Throws
     * {@link NotFound} for no region, {@link AccessDenied} for one that is not the caller's.
     */
    public List<ReportRow<ModuleId, ModuleEffect>> of(Caller caller, RegionId region) {
        caller.requireAnyRole(Role.REVIEWER);
        people.mustExist(region);
        if (!isOpenTo(caller, region)) {
            throw new AccessDenied("region");
        }
        return SmallGroups.overlapping(sums.byModule(region, period(caller)));
    }

    /** What the module has changed; empty where too few people completed it, or where it is told with others only. Throws like {@link #of}. */
    public Optional<ModuleEffectDetail> ofModule(Caller caller, RegionId region, ModuleId module) {
        caller.requireAnyRole(Role.REVIEWER);
        EffectPeriod period = period(caller);
        return of(caller, region).stream()
                .filter(row -> module.equals(row.key()))
                .findFirst()
                .map(row -> new ModuleEffectDetail(
                        module,
                        row.figures(),
                        SmallGroups.overlapping(sums.before(region, period, module)),
                        SmallGroups.overlapping(sums.after(region, period, module))));
    }

    private boolean isOpenTo(Caller caller, RegionId region) {
        return caller.isSystem()
                || caller.municipality() == null
                || municipalities.find(caller.municipality()).region().equals(region);
    }
}
