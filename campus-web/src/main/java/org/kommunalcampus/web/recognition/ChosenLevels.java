package org.kommunalcampus.web.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.recognition.ClaimedLevel;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.web.kit.Ids;

/** Reads competences with levels out of two rows of choices. */
final class ChosenLevels {

    private ChosenLevels() {}

    /** One for each competence that was chosen; {@link Invalid} at {@code /levels} where one has no level. */
    static List<ClaimedLevel> of(@Nullable List<String> competences, @Nullable List<String> levels) {
        List<String> levelled = Objects.requireNonNullElse(levels, List.of());
        List<ClaimedLevel> chosen = new ArrayList<>();
        int place = 0;
        for (String competence : Objects.requireNonNullElse(competences, List.<String>of())) {
            String level = place < levelled.size() ? levelled.get(place) : "";
            place++;
            Ids.one(competence, CompetenceId::of)
                    .map(id -> new ClaimedLevel(id, level(level)))
                    .ifPresent(chosen::add);
        }
        return chosen;
    }

    private static Level level(String chosen) {
        return Ids.one(chosen, text -> new Level(Integer.parseInt(text)))
                .orElseThrow(() -> new Invalid("/levels", "level-needed", "Each competence needs a level."));
    }
}
