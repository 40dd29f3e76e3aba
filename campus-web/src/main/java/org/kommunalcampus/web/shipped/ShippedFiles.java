package org.kommunalcampus.web.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.kommunalcampus.exchange.CsvRow;
import org.kommunalcampus.exchange.CsvTable;
import org.kommunalcampus.exchange.ImportOutcome;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The data files that the program ships; a fault in one of them stops the start, as nobody could repair it later. */
@Component
public class ShippedFiles {

    private static final String FOLDER = "data/";

    /** The file below the folder of shipped data. */
    public InputStream open(String name) {
        try {
            return new ClassPathResource(FOLDER + name).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table, all of which must be readable. */
    public List<CsvRow> rows(String name) {
        CsvTable table = CsvTable.read(open(name));
        if (!table.rejected().isEmpty()) {
            throw new IllegalStateException(name + ": " + table.rejected());
        }
        return table.rows();
    }

    /** Passes if every row of the file was taken over. */
    public static void allOf(String name, ImportOutcome outcome) {
        if (!outcome.rejected().isEmpty()) {
            throw new IllegalStateException(name + ": " + outcome.rejected());
        }
    }
}
