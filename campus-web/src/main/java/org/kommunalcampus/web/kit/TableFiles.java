package org.kommunalcampus.web.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.kommunalcampus.shared.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Tables as files for spreadsheets, in which no text becomes a formula. */
public final class TableFiles {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMAN);

    private TableFiles() {}

    /** The rows as a file to take away; throws {@link NotFound} for types other than {@code csv} and {@code xlsx}, before anybody looks at the rows. */
    public static ResponseEntity<byte[]> download(
            String name, String type, Supplier<? extends List<? extends List<?>>> rows) {
        byte[] content = switch (type) {
            case "csv" -> csv(rows.get());
            case "xlsx" -> xlsx(name, rows.get());
            default -> throw new NotFound("type of table", type);
        };
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + type + "\"")
                .body(content);
    }

    /** What a browser is told the file is; {@code type} is {@code csv}, or else a workbook. */
    public static String mediaType(String type) {
        return type.equals("csv")
                ? "text/csv;charset=UTF-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    /** Semicolons and a byte order mark, as German spreadsheets expect; what a spreadsheet would take for a formula gets an apostrophe in front. */
    public static byte[] csv(List<? extends List<?>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(TableFiles::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One sheet; days are days, numbers are numbers, and every other cell is a text, never a formula. The first row stays in sight and filters the others. */
    public static byte[] xlsx(String sheetName, List<? extends List<?>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "KommunalCampus", null)) {
            var sheet = workbook.newWorksheet(sheetName);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row, column, rows.get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
            if (rows.size() > 1) {
                sheet.setAutoFilter(0, 0, rows.getFirst().size() - 1);
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd.mm.yyyy").set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, harmless(cell.toString()));
        }
    }

    private static String cell(Object cell) {
        String text = cell instanceof LocalDate day ? DAY.format(day) : cell.toString();
        return '"' + harmless(text).replace("\"", "\"\"") + '"';
    }

    /** Also in a workbook, for it may be saved as CSV later; a dash alone is no formula. */
    private static String harmless(String text) {
        boolean formula = text.length() > 1 && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
