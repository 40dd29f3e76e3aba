package org.kommunalcampus.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.CapabilityOnly;
import org.kommunalcampus.shared.FederalState;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.UseCase;
import org.springframework.transaction.annotation.Transactional;

/** Which people belong to which region: those whom the region's municipalities employ. */
@UseCase
@RequiredArgsConstructor
@Transactional(readOnly = true)
public class RegionMembers {

    private final MemberRepository members;
    private final RegionRepository regions;
    private final Clock clock;

    /** Where each member works, in one query; ids of nobody are missing. */
    @CapabilityOnly("capabilities whose rules differ by region or federal state")
    public Map<MemberId, Home> homesOf(Collection<MemberId> ids) {
        return members.findPlaces(ids.stream().map(MemberId::value).toList()).stream()
                .collect(Collectors.toMap(
                        found -> new MemberId(found.member()),
                        found -> new Home(
                                new MunicipalityId(found.municipality()),
                                new RegionId(found.region()),
                                FederalState.ofMunicipality(found.ags()).orElse(null))));
    }

    /** Everybody who works in the region today, by id. */
    @CapabilityOnly("capabilities whose rules differ by region")
    public List<MemberId> membersOf(RegionId region) {
        return members.findIdsInRegion(region.value(), LocalDate.now(clock)).stream()
                .map(MemberId::new)
                .toList();
    }

    /** Lets a region that exists pass; throws {@link NotFound} for any other. */
    @CapabilityOnly("capabilities whose rules differ by region")
    public void mustExist(RegionId region) {
        if (!regions.existsById(region.value())) {
            throw new NotFound("region", region);
        }
    }
}
