package org.kommunalcampus.exchange;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a CSV file into cells. A quote that is never closed, or that is closed only after whole rows, does not swallow what follows: the row in which it
 * opens is reported and reading goes on with the next line.
 */
final class CsvCells {

    /**
     * A row.
     *
     * @param line the line of the text in which it begins, from 1
     * @param fault what is wrong with its quotes, {@code ""} for nothing
     * @param last the line in which the broken quote would have ended
     */
    record Record(List<String> cells, int line, String fault, int last) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final String text;
    private final char delimiter;
    private int at;
    private int line = 1;
    private boolean open;

    private CsvCells(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** All rows in their order, blank ones and broken ones included. */
    static List<Record> of(String text, char delimiter) {
        var cells = new CsvCells(text, delimiter);
        List<Record> rows = new ArrayList<>();
        int doubtfulUntil = 0;
        int columns = 0;
        while (cells.at < text.length()) {
            int start = cells.at;
            int first = cells.line;
            Record row = cells.next(columns);
            if (!row.fault().isEmpty()) {
                doubtfulUntil = Math.max(doubtfulUntil, row.last());
                cells.at = start;
                cells.line = first;
                cells.skipLine();
            } else if (first <= doubtfulUntil && row.cells().stream().anyMatch(cell -> cell.contains("\""))) {
                row = new Record(row.cells(), first, "stray-quote", first);
            }
            columns = columns == 0 && row.fault().isEmpty() ? row.cells().size() : columns;
            rows.add(row);
        }
        return rows;
    }

    private Record next(int columns) {
        int first = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            skipBlanks();
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            String cell = quoted ? quoted() : plain();
            cells.add(cell);
            if (quoted) {
                String fault = faultOf(cell, columns);
                if (!fault.isEmpty()) {
                    return new Record(cells, first, fault, line);
                }
                skipBlanks();
            }
            if (at >= text.length()) {
                return new Record(cells, first, "", first);
            }
            if (isLineEnd()) {
                skipLineEnd();
                return new Record(cells, first, "", first);
            }
            at++;
        }
    }

    /** A quoted cell went on to the end of the file, is followed by other text, or holds lines that look like rows themselves. */
    private String faultOf(String cell, int columns) {
        if (open) {
            return "broken-quote";
        }
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean ends = next >= text.length()
                || text.charAt(next) == delimiter
                || text.charAt(next) == '\n'
                || text.charAt(next) == '\r';
        boolean swallows = columns > 2
                && cell.lines()
                        .skip(1)
                        .anyMatch(inside ->
                                inside.chars().filter(c -> c == delimiter).count() >= columns - 1);
        return ends && !swallows ? "" : "broken-quote";
    }

    private String quoted() {
        var cell = new StringBuilder();
        open = false;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                if (at < text.length() && text.charAt(at) == '"') {
                    at++;
                } else {
                    return cell.toString();
                }
            } else if (c == '\n' || (c == '\r' && (at >= text.length() || text.charAt(at) != '\n'))) {
                line++;
            }
            cell.append(c);
        }
        open = true;
        return cell.toString();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != delimiter && !isLineEnd()) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ' && delimiter != ' ') {
            at++;
        }
    }

    private void skipLine() {
        while (at < text.length() && !isLineEnd()) {
            at++;
        }
        if (at < text.length()) {
            skipLineEnd();
        }
    }

    private boolean isLineEnd() {
        char c = text.charAt(at);
        return c == '\n' || c == '\r';
    }

    private void skipLineEnd() {
        if (text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at++;
        }
        at++;
        line++;
    }
}
