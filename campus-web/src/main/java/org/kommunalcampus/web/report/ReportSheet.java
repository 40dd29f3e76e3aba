package org.kommunalcampus.web.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.web.layout.Option;

/**
 * A report in words.
 *
 * @param figures of the whole municipality, each with its name; empty where they are too few people
 * @param grids by unit, module and month; those without rows are missing
 */
record ReportSheet(List<Option> figures, List<Grid> grids) {

    /**
     * A table.
     *
     * @param id of its heading on the page
     * @param heads names of the columns behind the first
     */
    record Grid(String id, String title, String first, List<String> heads, List<Line> lines) {}

    /**
     * A row.
     *
     * @param link where more is said, {@code null} where nothing is
     * @param bar the row as a picture, 0 to 100
     */
    record Line(String name, @Nullable String link, int bar, List<Cell> cells) {}

    /** A figure, as spreadsheets and as people read it. */
    record Cell(Object value, String text) {

        /** Where there is nothing to reckon. */
        static final Cell NONE = new Cell("", "–");
    }

    /** All tables below each other, for spreadsheets. */
    List<List<?>> rows(List<String> firstHeads) {
        List<List<?>> rows = new ArrayList<>();
        for (Grid grid : grids) {
            if (rows.isEmpty()) {
                List<String> heads = new ArrayList<>(firstHeads);
                heads.addAll(grid.heads());
                rows.add(heads);
            }
            for (Line line : grid.lines()) {
                List<Object> row = new ArrayList<>(List.of(grid.title(), line.name()));
                line.cells().forEach(cell -> row.add(cell.value()));
                rows.add(row);
            }
        }
        return rows;
    }
}
