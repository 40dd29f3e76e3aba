package org.kommunalcampus.curriculum;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.curriculum.ImpactStudy.Scenario;
import org.kommunalcampus.organisation.RegionMembers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.Stale;
import org.kommunalcampus.shared.Times;
import org.kommunalcampus.shared.UseCase;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What each region decides about plans; every decision is kept as a version. */
@UseCase
@RequiredArgsConstructor
public class Policies {

    private static final int LONGEST_COMMENT = 500;

    private final StoredPolicies stored;
    private final RegionMembers regions;
    private final PlanningContexts contexts;
    private final ImpactStudy study;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What the region plans by; throws {@link NotFound} for an unknown region. */
    @Transactional(readOnly = true)
    public PolicyVersion current(Caller caller, RegionId region) {
        caller.requireOperator();
        return require(region, stored.latest(region));
    }

    /** One version, 1 being what the program ships; throws {@link NotFound}. */
    @Transactional(readOnly = true)
    public PolicyVersion version(Caller caller, RegionId region, int n) {
        caller.requireOperator();
        return require(region, n);
    }

    /** What the region decided, the latest first; what the program ships is not among them. */
    @Transactional(readOnly = true)
    public Page<PolicyVersion> versions(Caller caller, RegionId region, Pageable page) {
        caller.requireOperator();
        regions.mustExist(region);
        return stored.versions(region, page);
    }

    /**
     * Decides what the region plans by from now on; all plans of its people are looked at again. The same settings once more decide nothing.
     *
     * @param expectedVersion the version that the caller has seen; {@link Stale} when it is no longer the current one
     * @throws Invalid naming each setting that is missing or out of range
     */
    public PolicyVersion save(
            Caller caller, RegionId region, PolicySettings settings, @Nullable String comment, long expectedVersion) {
        caller.requireOperator();
        String words = comment == null || comment.isBlank() ? null : comment.strip();
        if (words != null && words.length() > LONGEST_COMMENT) {
            throw new Invalid("/comment", "too-long", "At most " + LONGEST_COMMENT + " characters are allowed.");
        }
        regions.mustExist(region);
        int latest = stored.latest(region);
        Stale.check(expectedVersion, latest);
        settings.policy(latest + 1);
        PolicyVersion before = require(region, latest);
        return settings.equals(before.settings()) ? before : add(caller, region, latest + 1, settings, words);
    }

    /**
     * What the settings would do to the plans of the region, compared with what it plans by; nothing is stored.
     *
     * @throws Invalid naming each setting that is missing or out of range
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public PlanImpact preview(Caller caller, RegionId region, PolicySettings settings) {
        caller.requireOperator();
        regions.mustExist(region);
        PlanningContext now = contexts.current();
        PlanningContext then = now.with(now.policy()
                .with(region, settings.policy(now.policy().of(region).version() + 1)));
        return study.compare(regions.membersOf(region), Scenario.asItIs(now), Scenario.asItIs(then));
    }

    /** Decides once more what an earlier version says, as {@link #save} does. */
    public PolicyVersion restore(
            Caller caller, RegionId region, int n, @Nullable String comment, long expectedVersion) {
        caller.requireOperator();
        return save(caller, region, require(region, n).settings(), comment, expectedVersion);
    }

    private PolicyVersion add(
            Caller caller, RegionId region, int n, PolicySettings settings, @Nullable String comment) {
        String author =
                caller.identity() == null ? caller.name() : caller.identity().toString();
        var version = new PolicyVersion(n, settings, Times.now(clock), author, comment);
        try {
            stored.add(region, version);
        } catch (DuplicateKeyException savedAtTheSameTime) {
            throw new Stale(n - 1L, n);
        }
        audit.record(caller, "policy.saved", "region", region.toString(), "version " + n);
        events.publishEvent(new PolicyChanged(region));
        return version;
    }

    private PolicyVersion require(RegionId region, int n) {
        regions.mustExist(region);
        return n == 1
                ? stored.shipped()
                : stored.version(region, n).orElseThrow(() -> new NotFound("policy version", n));
    }
}
