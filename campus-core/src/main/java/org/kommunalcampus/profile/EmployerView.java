package org.kommunalcampus.profile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * What the employer may see of a profile: the job, what is attested, and what the person has released.
 *
 * @param attested by competence, the latest proof first; expired ones included
 * @param byEmployer those of them for which the employer vouches
 * @param selfAssessed what the person says of their own levels, {@code null} unless released
 * @param interests {@code null} unless released
 */
@PersonalFacts
public record EmployerView(
        MemberId member,
        @Nullable JobProfileId jobProfile,
        List<AttestedLevel> attested,
        List<EmployerAttestation> byEmployer,
        @Nullable List<SelfAssessedLevel> selfAssessed,
        @Nullable Set<CompetenceId> interests) {}
