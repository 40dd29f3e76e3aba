package org.kommunalcampus.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a CSV file.
 *
 * @param index from 0, without the header; blank rows count, so that spreadsheets show the row as number {@code index + 2}
 * @param cells in the order of the file
 * @param byColumn by the name of the column in lower case, without what nobody sees
 * @param guessed whether the row is written in another encoding than the rest of the file
 */
public record CsvRow(int index, List<String> cells, Map<String, String> byColumn, boolean guessed) {

    /** The cell, {@code null} when it is blank or missing. */
    public @Nullable String text(String column) {
        String cell = byColumn.get(CsvTable.key(column));
        return cell == null || cell.isBlank() ? null : cell;
    }

    /** The cell, empty when it is missing. */
    public String textOrEmpty(String column) {
        String text = text(column);
        return text == null ? "" : text;
    }

    /** The cell at a place, empty when the row is shorter. */
    String cell(int position) {
        return position < cells.size() ? cells.get(position).strip() : "";
    }
}
