package org.kommunalcampus.interview;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceView;
import org.kommunalcampus.shared.LocalizedText;

/**
 * What an answer would bring into the profile, if the person accepts it.
 *
 * @param entry names it among those of the answer
 * @param competence of a level or interest, {@code null} for others
 * @param level of a level, {@code null} for others
 * @param before the level that the profile has, {@code null} for none
 * @param levels the levels that the person can take instead, with their words
 * @param formats of formats, else empty
 * @param weeklyMinutes of the learning time, {@code null} for others
 * @param because why
 */
public record ProposedEntry(
        String entry,
        EntryKind kind,
        @Nullable CompetenceView competence,
        @Nullable Integer level,
        @Nullable Integer before,
        Map<Integer, LocalizedText> levels,
        Set<Format> formats,
        @Nullable Integer weeklyMinutes,
        SuggestionReason because) {

    static ProposedEntry level(
            CompetenceView competence,
            int level,
            @Nullable Integer before,
            Map<Integer, LocalizedText> levels,
            SuggestionReason because) {
        return new ProposedEntry(
                "level-" + competence.id(),
                EntryKind.LEVEL,
                competence,
                level,
                before,
                levels,
                Set.of(),
                null,
                because);
    }

    static ProposedEntry interest(CompetenceView competence, SuggestionReason because) {
        return new ProposedEntry(
                "interest-" + competence.id(),
                EntryKind.INTEREST,
                competence,
                null,
                null,
                Map.of(),
                Set.of(),
                null,
                because);
    }

    static ProposedEntry formats(Set<Format> formats, SuggestionReason because) {
        return new ProposedEntry(
                "formats", EntryKind.FORMATS, null, null, null, Map.of(), Set.copyOf(formats), null, because);
    }

    static ProposedEntry time(int minutes, SuggestionReason because) {
        return new ProposedEntry(
                "learning-time", EntryKind.LEARNING_TIME, null, null, null, Map.of(), Set.of(), minutes, because);
    }
}
