package org.kommunalcampus.web.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.recognition.ClaimedLevel;
import org.kommunalcampus.web.kit.Ids;

/** Reads competences with levels out of two rows of choices. */
final class ChosenLevels {

    private ChosenLevels() {}

    /** Those of which both were chosen. */
    static List<ClaimedLevel> of(@Nullable List<String> competences, @Nullable List<String> levels) {
        List<String> levelled = Objects.requireNonNullElse(levels, List.of());
        List<ClaimedLevel> chosen = new ArrayList<>();
        int place = 0;
        for (String competence : Objects.requireNonNullElse(competences, List.<String>of())) {
            String level = place < levelled.size() ? levelled.get(place) : "";
            place++;
            Ids.one(competence, CompetenceId::of)
                    .flatMap(id -> Ids.one(level, text -> new Level(Integer.parseInt(text)))
                            .map(reached -> new ClaimedLevel(id, reached)))
                    .ifPresent(chosen::add);
        }
        return chosen;
    }
}
