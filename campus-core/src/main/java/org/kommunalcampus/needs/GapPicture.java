package org.kommunalcampus.needs;

import java.util.List;

/**
 * What a unit lacks: competence by group.
 *
 * @param people how many work there
 * @param rows competences that any job profile there asks for; the largest need first
 * @param minimumGroup figures about fewer people are hidden
 */
public record GapPicture(int people, List<GapColumn> columns, List<GapRow> rows, int minimumGroup) {

    /** How many figures are hidden. */
    public long hidden() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(GapCell::hidden)
                .count();
    }
}
