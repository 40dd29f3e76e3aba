package org.kommunalcampus.profile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;

/**
 * What learners change in their own profile at once. A part that is {@code null} stays as it is; a list or set replaces the one before.
 *
 * @param weeklyMinutes time for learning per week, 15 minutes to 40 hours
 * @param language ISO 639-1 code of the language to learn in
 * @param languages codes of all languages that the person understands
 * @param formats preferred formats; empty for no preference
 * @param goals goals with a target that the profile already has keep their id
 * @param blockedTimes must not overlap
 */
public record ProfileChange(
        @Nullable Integer weeklyMinutes,
        @Nullable String language,
        @Nullable Set<String> languages,
        @Nullable Set<Format> formats,
        @Nullable Set<CompetenceId> interests,
        @Nullable List<WantedGoal> goals,
        @Nullable List<BlockedTime> blockedTimes) {

    /** A change of nothing, to start from. */
    public static ProfileChange nothing() {
        return new ProfileChange(null, null, null, null, null, null, null);
    }

    /** The same with another time budget, in minutes per week. */
    public ProfileChange withWeeklyMinutes(int minutes) {
        return new ProfileChange(minutes, language, languages, formats, interests, goals, blockedTimes);
    }

    /** The same with another language. */
    public ProfileChange withLanguage(String code) {
        return new ProfileChange(weeklyMinutes, code, languages, formats, interests, goals, blockedTimes);
    }

    /** The same with other languages understood. */
    public ProfileChange withLanguages(Set<String> codes) {
        return new ProfileChange(weeklyMinutes, language, codes, formats, interests, goals, blockedTimes);
    }

    /** The same with other preferred formats. */
    public ProfileChange withFormats(Set<Format> preferred) {
        return new ProfileChange(weeklyMinutes, language, languages, preferred, interests, goals, blockedTimes);
    }

    /** The same with other interests. */
    public ProfileChange withInterests(Set<CompetenceId> competences) {
        return new ProfileChange(weeklyMinutes, language, languages, formats, competences, goals, blockedTimes);
    }

    /** The same with other goals. */
    public ProfileChange withGoals(List<WantedGoal> wanted) {
        return new ProfileChange(weeklyMinutes, language, languages, formats, interests, wanted, blockedTimes);
    }

    /** The same with other blocked times. */
    public ProfileChange withBlockedTimes(List<BlockedTime> times) {
        return new ProfileChange(weeklyMinutes, language, languages, formats, interests, goals, times);
    }
}
