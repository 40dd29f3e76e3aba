package org.kommunalcampus.assignment;

import java.util.UUID;

/** How far the people of one assignment are, as the database counts them. */
record TaskCounts(UUID assignment, long done, long toDo, long overdue, long exempt) {

    Progress progress() {
        return new Progress(
                Math.toIntExact(done + toDo), Math.toIntExact(done), Math.toIntExact(overdue), Math.toIntExact(exempt));
    }
}
