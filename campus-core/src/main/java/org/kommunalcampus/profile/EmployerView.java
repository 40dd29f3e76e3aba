package org.kommunalcampus.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.organisation.MemberId;

/**
 * What the employer may see of a profile: no self-assessment, no interest, no goal, no preference.
 *
 * @param attested by competence, the latest proof first; expired ones included
 */
public record EmployerView(MemberId member, @Nullable JobProfileId jobProfile, List<AttestedLevel> attested) {}
