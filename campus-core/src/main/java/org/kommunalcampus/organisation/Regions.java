package org.kommunalcampus.organisation;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** The areas in which the platform is rolled out. */
@UseCase
@RequiredArgsConstructor
public class Regions {

    private final RegionRepository regions;
    private final OrganisationMapping mapping;
    private final ApplicationEventPublisher events;

    /** Makes the region with this code, or renames it when it exists. */
    public RegionId ensure(Caller caller, String code, String name) {
        caller.mustOperate();
        var checks = new FieldChecks();
        String cleanCode = checks.matching("/code", code, Forms.CODE, "invalid-code", Forms.CODE_RULE);
        String cleanName = checks.text("/name", name, 255);
        checks.orThrow();
        var known = regions.findByCode(cleanCode);
        if (known.isPresent()) {
            known.get().rename(cleanName);
            return new RegionId(known.get().getId());
        }
        Region region = regions.save(new Region(cleanCode, cleanName));
        events.publishEvent(new DecisionTaken(
                caller, "region.opened", "region", region.getId().toString(), cleanCode));
        return new RegionId(region.getId());
    }

    /** All regions by name. */
    @Transactional(readOnly = true)
    public List<RegionView> all(Caller caller) {
        caller.mustOperate();
        return regions.findAllByOrderByName().stream().map(mapping::view).toList();
    }

    /** All regions by name. */
    @Open("where the platform is rolled out is public")
    @Transactional(readOnly = true)
    public List<RegionView> listed() {
        return regions.findAllByOrderByName().stream().map(mapping::view).toList();
    }
}
