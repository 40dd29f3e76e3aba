package org.kommunalcampus.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.Frameworks;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.RejectedRow;
import org.springframework.stereotype.Component;

/** Takes competence frameworks over from files, whatever the file calls itself: our JSON, or the CSV of Moodle. */
@Component
@RequiredArgsConstructor
public class FrameworkImports {

    private final FrameworkJsonReader json;
    private final MoodleFrameworkReader moodle;
    private final Frameworks frameworks;

    /**
     * Reads and takes over one framework, for operators. In JSON the rows of the report are the competences of the file, in CSV its rows. Throws
     * {@link Malformed} when the file holds no framework, and what {@link Frameworks#importFramework} throws.
     */
    public ImportOutcome importFile(Caller caller, InputStream file) {
        caller.requireOperator();
        byte[] bytes = bytes(file);
        if (looksLikeJson(bytes)) {
            return ImportOutcome.of(frameworks.importFramework(caller, json.read(bytes)));
        }
        MoodleFramework read = moodle.read(bytes);
        ImportReport report = frameworks.importFramework(caller, read.framework());
        List<RejectedRow> rejected =
                report.rejected().stream().map(read::inFile).toList();
        return ImportOutcome.of(new ImportReport(
                        report.created(), report.updated(), report.unchanged(), report.retired(), rejected))
                .plusRejected(read.rejected());
    }

    private static boolean looksLikeJson(byte[] bytes) {
        String start = CsvText.decode(bytes).text().stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    private static byte[] bytes(InputStream file) {
        try {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new Malformed("", "not-csv", RowTexts.text("not-csv"));
        }
    }
}
