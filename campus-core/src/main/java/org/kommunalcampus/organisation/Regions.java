package org.kommunalcampus.organisation;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.audit.Audit;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Open;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** The areas in which the platform is rolled out. */
@UseCase
@RequiredArgsConstructor
public class Regions {

    private final RegionRepository regions;
    private final OrganisationMapping mapping;
    private final Audit audit;

    /** Makes the region with this code, or renames it when it exists. */
    public RegionId ensure(Caller caller, String code, String name) {
        caller.requireOperator();
        var checks = new FieldChecks();
        String cleanCode = checks.matching("/code", code, KeyFormats.CODE, "invalid-code", KeyFormats.CODE_RULE);
        String cleanName = checks.line("/name", name, 255);
        checks.orThrow();
        var known = regions.findByCode(cleanCode);
        if (known.isPresent()) {
            known.get().rename(cleanName);
            return new RegionId(known.get().getId());
        }
        Region region = regions.save(new Region(cleanCode, cleanName));
        audit.record(caller, "region.opened", "region", region.getId().toString(), cleanCode);
        return new RegionId(region.getId());
    }

    /** All regions by name. */
    @Transactional(readOnly = true)
    public List<RegionView> all(Caller caller) {
        caller.requireOperator();
        return regions.findAllByOrderByName().stream().map(mapping::view).toList();
    }

    /** All regions by name. */
    @Open("where the platform is rolled out is public")
    @Transactional(readOnly = true)
    public List<RegionView> listed() {
        return regions.findAllByOrderByName().stream().map(mapping::view).toList();
    }
}
