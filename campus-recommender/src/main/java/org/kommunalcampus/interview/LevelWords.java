package org.kommunalcampus.interview;

import java.util.Map;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceDetails;
import org.kommunalcampus.competence.FrameworkImport.LevelName;
import org.kommunalcampus.competence.FrameworkView;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** The levels of a competence in words. */
@Component
@RequiredArgsConstructor
class LevelWords {

    private final Frameworks frameworks;

    /** The levels for which the competence has words of its own, otherwise those that its framework describes for all. */
    Map<Integer, LocalizedText> own(CompetenceDetails details) {
        return details.levels().isEmpty() ? all(details) : new TreeMap<>(details.levels());
    }

    /** Each level of the scale, by the words of the competence where it has some, otherwise by those of its framework. */
    Map<Integer, LocalizedText> all(CompetenceDetails details) {
        FrameworkView framework = frameworks.find(details.competence().framework());
        Map<Integer, LocalizedText> words = new TreeMap<>();
        for (int level = 1; level <= framework.levels(); level++) {
            LocalizedText word = details.levels().get(level);
            words.put(
                    level, word == null ? meaning(level, framework.levelNames().get(level)) : word);
        }
        return words;
    }

    private static LocalizedText meaning(int level, @Nullable LevelName name) {
        if (name == null) {
            return LocalizedText.german(String.valueOf(level));
        }
        return name.description() == null ? name.name() : name.description();
    }
}
