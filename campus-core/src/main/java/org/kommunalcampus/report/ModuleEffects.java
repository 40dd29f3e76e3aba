package org.kommunalcampus.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.RegionMembers;
import org.kommunalcampus.organisation.RegionView;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.AccessDenied;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What modules have changed, for the Beirat: over all municipalities of a region, half-year by half-year, and never about fewer people than the minimum group, even for
 * somebody who knows all about one municipality. A half-year is counted once; what was told of it stays. Members of the Beirat whom a municipality employs read the region
 * of their employer, others every region.
 */
@Slf4j
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class ModuleEffects {

    private final ModuleEffectSums sums;
    private final ModuleEffectBooks books;
    private final Regions regions;
    private final RegionMembers people;
    private final Municipalities municipalities;
    private final Clock clock;

    /** Counts the last two half-years that are over for a month, unless they were counted before; all figures are about the same moment, so that they add up. */
    @CapabilityOnly("the daily job and the demo")
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void count() {
        List<EffectPeriod> counted = books.counted();
        EffectPeriod latest = EffectPeriod.closedOn(LocalDate.now(clock));
        Stream.of(latest.before(), latest)
                .filter(period -> !counted.contains(period))
                .forEach(this::count);
    }

    private void count(EffectPeriod period) {
        books.close(period, clock.instant());
        regions.listed().forEach(region -> books.write(region.id(), period, sums.byModule(region.id(), period)));
        log.info("Counted the effect of modules from {} to {}", period.first(), period.last());
    }

    /** Whose modules' effect the caller may read, by name. */
    public List<RegionView> regions(Caller caller) {
        caller.requireAnyRole(Role.REVIEWER);
        return regions.listed().stream()
                .filter(region -> isOpenTo(caller, region.id()))
                .toList();
    }

    /** The half-years that were counted, the latest first. */
    public List<EffectPeriod> periods(Caller caller) {
        caller.requireAnyRole(Role.REVIEWER);
        return books.counted();
    }

    /** The half-year that begins on the day, the latest for {@code null}, the one to be counted next where there is none; {@link NotFound} for one that was not counted. */
    public EffectPeriod period(Caller caller, @Nullable LocalDate first) {
        List<EffectPeriod> counted = periods(caller);
        if (first == null) {
            return counted.isEmpty() ? EffectPeriod.closedOn(LocalDate.now(clock)) : counted.getFirst();
        }
        return counted.stream()
                .filter(period -> period.first().equals(first))
                .findFirst()
                .orElseThrow(() -> new NotFound("effect of the half-year", first));
    }

    /**
     * The modules that were completed in the region in the half-year by enough people, most people first. Throws {@link NotFound} for no region, {@link AccessDenied} for one
     * that is not the caller's.
     */
    public List<ModuleEffect> of(Caller caller, RegionId region, EffectPeriod period) {
        mustBeOpen(caller, region);
        return books.modules(region, period);
    }

    /** What the module has changed; empty where too few people completed it. Throws like {@link #of}. */
    public Optional<ModuleEffectDetail> ofModule(Caller caller, RegionId region, EffectPeriod period, ModuleId module) {
        mustBeOpen(caller, region);
        return books.module(region, period, module);
    }

    private void mustBeOpen(Caller caller, RegionId region) {
        caller.requireAnyRole(Role.REVIEWER);
        people.mustExist(region);
        if (!isOpenTo(caller, region)) {
            throw new AccessDenied("region");
        }
    }

    private boolean isOpenTo(Caller caller, RegionId region) {
        return caller.isSystem()
                || caller.municipality() == null
                || municipalities.find(caller.municipality()).region().equals(region);
    }
}
