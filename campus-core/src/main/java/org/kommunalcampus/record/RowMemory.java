package org.kommunalcampus.record;

import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What is kept in memory of the rows of a table. Each of them is about somebody else, and without letting go each would cost more than the one before. */
@Component
@RequiredArgsConstructor
class RowMemory {

    private final EntityManager entities;

    /** Writes what is to be written and forgets what was read. What was read before must not be changed afterwards. */
    void letGo() {
        entities.flush();
        entities.clear();
    }
}
