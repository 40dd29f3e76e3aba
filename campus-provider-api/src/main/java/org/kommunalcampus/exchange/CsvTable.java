package org.kommunalcampus.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.RejectedRow;

/**
 * A CSV file with a header, as spreadsheets write it: comma, semicolon or tab; UTF-8 with or without byte order mark, UTF-16, or Windows-1252. The order of
 * the columns is free and so is the case of their names; columns that nobody asks for are ignored.
 *
 * @param header the names of the columns as the file has them
 * @param rows all rows that are not blank
 * @param rejected where the text breaks off, if it does
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
        try {
            return parse(CsvText.decode(bytes));
        } catch (IOException unreadable) {
            throw new Malformed("", "not-csv", RowTexts.text("not-csv"));
        }
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

    private static CsvTable parse(String text) throws IOException {
        String body = text.replaceFirst("^sep=.\\R", "");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(CsvText.delimiter(body))
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<CsvRow> rows = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        List<String> header = List.of();
        try (CSVParser parser = CSVParser.parse(new StringReader(body), format)) {
            for (CSVRecord line : parser) {
                if (header.isEmpty()) {
                    header = line.toList();
                } else if (line.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row(rows.size(), header, line));
                }
            }
        } catch (UncheckedIOException | IllegalStateException broken) {
            var notes = new RowNotes(rows.size(), "");
            notes.fault("", "broken-row");
            rejected.addAll(notes.faults());
        }
        if (header.stream().allMatch(String::isBlank)) {
            throw new Malformed("", "not-csv", RowTexts.text("not-csv"));
        }
        return new CsvTable(header, rows, rejected);
    }

    private static CsvRow row(int index, List<String> header, CSVRecord line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size() && i < line.size(); i++) {
            cells.putIfAbsent(key(header.get(i)), line.get(i).strip());
        }
        return new CsvRow(index, line.toList(), cells);
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
