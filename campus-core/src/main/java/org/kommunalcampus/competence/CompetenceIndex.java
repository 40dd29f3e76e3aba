package org.kommunalcampus.competence;

import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds the image of all frameworks in memory. Each use asks the database in one small query whether the image is still true, so that every node
 * shows a change at once and a transaction sees its own.
 */
@Component
@RequiredArgsConstructor
class CompetenceIndex {

    private final CompetenceStateRepository states;
    private final ImageReader reader;
    private volatile @Nullable CompetenceImage image;

    /** The image as of now; must be called in a transaction. */
    CompetenceImage current() {
        UUID token = states.token();
        CompetenceImage held = image;
        while (held == null || !held.isAsOf(token)) {
            held = reader.read(token);
            token = states.token();
        }
        image = held;
        return held;
    }
}
