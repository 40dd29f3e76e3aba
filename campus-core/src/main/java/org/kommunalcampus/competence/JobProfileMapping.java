package org.kommunalcampus.competence;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Maps job profiles to the view that others see. */
@Mapper
interface JobProfileMapping {

    @Mapping(target = "id", expression = "java(profile.jobProfileId())")
    JobProfileView view(JobProfile profile);
}
