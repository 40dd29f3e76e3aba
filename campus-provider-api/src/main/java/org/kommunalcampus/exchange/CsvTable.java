package org.kommunalcampus.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.TextReader;

/**
 * A CSV file with a header, as spreadsheets write it: comma, semicolon or tab; UTF-8 with or without byte order mark, UTF-16, or Windows-1252. The order of
 * the columns is free and so is the case of their names; columns that nobody asks for are ignored.
 *
 * @param header the names of the columns as the file has them
 * @param rows all rows that are neither blank nor broken
 * @param rejected rows whose quotes are broken
 */
public record CsvTable(List<String> header, List<CsvRow> rows, List<RejectedRow> rejected) {

    /** Reads the file; throws {@link Malformed} when it has no header or cannot be read. */
    public static CsvTable read(InputStream input) {
        try {
            return read(input.readAllBytes());
        } catch (IOException unreadable) {
            throw new Malformed("", "not-csv", RowTexts.text("not-csv"));
        }
    }

    /** As {@link #read(InputStream)}, for a file that is in memory already. */
    static CsvTable read(byte[] bytes) {
        return parse(CsvText.decode(bytes));
    }

    /** Demands columns; throws {@link Malformed} and names the first that is missing. */
    public CsvTable with(String... columns) {
        for (String column : columns) {
            if (header.stream().noneMatch(name -> key(name).equals(key(column)))) {
                throw new Malformed("/" + column, "missing-column", RowTexts.text("missing-column", column));
            }
        }
        return this;
    }

    private static CsvTable parse(CsvText.Decoded decoded) {
        String text = decoded.text();
        boolean separatorNamed = text.matches("(?s)sep=.\\R.*");
        String body = separatorNamed ? text.substring(text.indexOf('\n') + 1) : text;
        int linesBefore = separatorNamed ? 1 : 0;
        List<CsvRow> rows = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        List<String> header = List.of();
        int index = 0;
        for (CsvCells.Record line : CsvCells.of(body, CsvText.delimiter(body))) {
            if (header.isEmpty()) {
                header = line.isBlank() ? List.of() : line.cells();
                continue;
            }
            if (!line.fault().isEmpty()) {
                var notes = new RowNotes(index, "");
                notes.fault(
                        "",
                        line.fault(),
                        String.valueOf(line.line() + linesBefore),
                        String.valueOf(line.last() - line.line()));
                rejected.addAll(notes.faults());
            } else if (!line.isBlank()) {
                rows.add(row(index, header, line.cells(), decoded.guessed().contains(line.line() + linesBefore)));
            }
            index++;
        }
        if (header.isEmpty()) {
            throw new Malformed("", "not-csv", RowTexts.text("not-csv"));
        }
        return new CsvTable(header, rows, rejected);
    }

    private static CsvRow row(int index, List<String> header, List<String> line, boolean guessed) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size() && i < line.size(); i++) {
            if (header.get(i).isBlank()) {
                continue;
            }
            cells.putIfAbsent(key(header.get(i)), TextReader.clean(line.get(i)));
        }
        return new CsvRow(index, line, cells, guessed);
    }

    /** The same with columns that are called by other names; one with an empty name is not read. */
    CsvTable called(Map<String, String> names) {
        if (names.isEmpty()) {
            return this;
        }
        List<String> called = header.stream()
                .map(name -> names.getOrDefault(TextReader.cleanLine(name), name))
                .toList();
        return new CsvTable(
                called,
                rows.stream()
                        .map(row -> row(row.index(), called, row.cells(), row.guessed()))
                        .toList(),
                rejected);
    }

    /** Whether the file has the column. */
    public boolean has(String column) {
        return header.stream().anyMatch(name -> key(name).equals(key(column)));
    }

    static String key(String name) {
        String plain = TextReader.cleanLine(name).toLowerCase(Locale.GERMAN);
        return ColumnNames.ours(plain);
    }
}
