package org.kommunalcampus.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 6201", "-2+3", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\";\"y\")"})
    void noTextBecomesAFormula(String text, @TempDir Path folder) throws IOException {
        String csv = new String(TableFiles.csv(List.of(List.of(text))), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF\"'").doesNotContain(";\"=");
        assertThat(unpacked(TableFiles.xlsx("a", List.of(List.of(text))), folder))
                .doesNotContain("<f>");
    }

    @Test
    void daysAndNumbersAreSuchForSpreadsheetsAndTheFirstRowFilters(@TempDir Path folder) throws IOException {
        var rows = List.of(List.of("Fällig", "Zahl"), List.of(LocalDate.of(2027, 3, 29), 7));

        assertThat(unpacked(TableFiles.xlsx("a", rows), folder))
                .contains("<v>46475", "<v>7</v>", "dd.mm.yyyy", "<autoFilter ref=\"A1:B2\"");
        assertThat(new String(TableFiles.csv(rows), StandardCharsets.UTF_8)).endsWith("\"29.03.2027\";\"7\"\r\n");
    }

    @Test
    void quotesAndSemicolonsStayInTheirCell() {
        String csv =
                new String(TableFiles.csv(List.of(List.of("a;\"b\"", "–"), List.of("c", "-"))), StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo("\uFEFF\"a;\"\"b\"\"\";\"–\"\r\n\"c\";\"-\"\r\n");
    }

    private static String unpacked(byte[] workbook, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), workbook);
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
