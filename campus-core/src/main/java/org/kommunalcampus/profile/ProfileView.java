package org.kommunalcampus.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.JobProfileId;
import org.kommunalcampus.shared.MemberId;

/**
 * The whole profile, for the person alone.
 *
 * @param version counts changes; a change names the version it was made for
 * @param jobProfile assigned by the employer, {@code null} when none is yet
 * @param jobSince first day in that job, {@code null} if nobody said
 * @param furtherJobs jobs beside it, the longest held first
 * @param weeklyMinutes time for learning per week
 * @param language ISO 639-1 code of the language to learn in
 * @param languages all that the person understands, the one to learn in among them
 * @param goals by due date
 * @param blockedTimes by start
 * @param selfAssessed by competence, at most one each
 * @param attested by competence, the latest proof first; expired ones included
 */
public record ProfileView(
        MemberId member,
        long version,
        @Nullable JobProfileId jobProfile,
        @Nullable LocalDate jobSince,
        List<HeldJob> furtherJobs,
        int weeklyMinutes,
        String language,
        Set<String> languages,
        Set<Format> formats,
        Set<CompetenceId> interests,
        List<GoalView> goals,
        List<BlockedTime> blockedTimes,
        List<SelfAssessedLevel> selfAssessed,
        List<AttestedLevel> attested) {}
