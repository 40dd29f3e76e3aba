package org.kommunalcampus.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RegionId;
import org.kommunalcampus.shared.UnitId;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps entities to the views that other capabilities see. */
@Mapper
interface OrganisationMapping {

    RegionView view(Region region);

    @Mapping(target = "region", source = "regionId")
    MunicipalityView view(Municipality municipality);

    @Mapping(target = ".", source = "member")
    @Mapping(target = "id", source = "member.id")
    @Mapping(target = "municipality", source = "member.municipalityId")
    @Mapping(target = "unit", source = "member.unitId")
    @Mapping(target = "manager", source = "member.managerId")
    @Mapping(target = "deputy", source = "member.deputyId")
    @Mapping(target = "version", source = "member.version")
    MemberView view(MemberRecord found);

    default @Nullable RegionId regionId(@Nullable UUID value) {
        return value == null ? null : new RegionId(value);
    }

    default @Nullable MunicipalityId municipalityId(@Nullable UUID value) {
        return value == null ? null : new MunicipalityId(value);
    }

    default @Nullable UnitId unitId(@Nullable UUID value) {
        return value == null ? null : new UnitId(value);
    }

    default @Nullable MemberId memberId(@Nullable UUID value) {
        return value == null ? null : new MemberId(value);
    }
}
