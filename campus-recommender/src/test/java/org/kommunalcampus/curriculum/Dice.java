package org.kommunalcampus.curriculum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kommunalcampus.competence.CompetenceId;

/** Chance, the same for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** Up to so many competences with levels from 2 to 5. */
    Map<CompetenceId, Integer> levels(List<CompetenceId> skills, int count) {
        Map<CompetenceId, Integer> asked = new HashMap<>();
        for (int i = 0; i < count; i++) {
            asked.put(pick(skills), 2 + below(4));
        }
        return asked;
    }
}
