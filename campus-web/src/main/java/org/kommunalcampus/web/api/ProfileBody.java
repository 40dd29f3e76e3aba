package org.kommunalcampus.web.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.http.Reference;
import org.kommunalcampus.profile.LevelEvidence;
import org.kommunalcampus.profile.ReleasedField;
import org.kommunalcampus.profile.ReleasedTo;

/**
 * The caller's own profile.
 *
 * @param jobProfile assigned by the employer, {@code null} when none is yet
 * @param jobSince first day in that job, {@code null} if nobody said
 * @param furtherJobs jobs beside it
 * @param formats preferred ones, empty for no preference
 * @param weeklyHours time for learning
 * @param language ISO 639-1 code of the language to learn in
 * @param languages all that the person understands
 * @param competences levels that are known, self-assessed or attested
 * @param consents what the person consents to today
 * @param releases what the person releases to the employer today
 */
record ProfileBody(
        Reference member,
        @Nullable Reference jobProfile,
        @Nullable LocalDate jobSince,
        List<OwnFurtherJobBody> furtherJobs,
        List<GoalBody> goals,
        List<Reference> interests,
        List<Format> formats,
        BigDecimal weeklyHours,
        List<BlockedDays> blockedTimes,
        String language,
        Set<String> languages,
        List<KnownLevel> competences,
        List<PrivacyBodies.ConsentBody> consents,
        List<ReleaseBody> releases) {

    /** A job beside the main one. */
    record OwnFurtherJobBody(Reference jobProfile, @Nullable LocalDate since) {}

    /**
     * A goal: a job profile, or a competence at a level.
     *
     * @param by the day by which it shall be reached
     */
    record GoalBody(
            String id,
            @Nullable Reference jobProfile,
            @Nullable Reference competence,
            @Nullable Integer level,
            LocalDate by) {}

    /** Something that the employer may see up to and including a day. */
    record ReleaseBody(String id, ReleasedField field, ReleasedTo to, LocalDate until) {}

    /** Days on which the person cannot learn, the first and the last of them. */
    record BlockedDays(LocalDate from, LocalDate to) {}

    /**
     * What is known about a competence.
     *
     * @param selfAssessed the person's own word, {@code null} for none; never counts as proof
     * @param attested each proof, the latest first
     */
    record KnownLevel(Reference competence, @Nullable Integer selfAssessed, List<LevelProof> attested) {}

    /**
     * A level that something proves.
     *
     * @param expires the first day on which the proof no longer counts, {@code null} for never
     */
    record LevelProof(
            int level,
            LevelEvidence.Kind evidence,
            LocalDate since,
            @Nullable LocalDate expires) {}
}
