package org.kommunalcampus.web.shipped;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.exchange.CsvRow;
import org.kommunalcampus.exchange.CsvTable;
import org.kommunalcampus.organisation.MunicipalityRow;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The part of the official list of municipalities that the program ships, in the order of its keys; read once. */
@Component
@RequiredArgsConstructor
public class OfficialList {

    private static final String FILE = "municipalities.csv";
    private static final int UNREADABLE = -1;

    private final ShippedFiles files;
    private final SingletonSupplier<List<MunicipalityRow>> shipped = SingletonSupplier.of(this::shippedRows);

    /** All municipalities of the list. */
    public List<MunicipalityRow> all() {
        return shipped.obtain();
    }

    /** The municipality with this official key. */
    public Optional<MunicipalityRow> byAgs(String ags) {
        return all().stream().filter(row -> row.ags().equals(ags.strip())).findFirst();
    }

    /** The rows of a list in the same form that somebody sends; what is wrong with them is found when they are taken over. */
    public static List<MunicipalityRow> read(InputStream file) {
        return CsvTable.read(file).with("ags", "ars", "name", "kind", "state", "district", "population").rows().stream()
                .map(OfficialList::municipality)
                .toList();
    }

    private List<MunicipalityRow> shippedRows() {
        return files.rows(FILE).stream().map(OfficialList::municipality).toList();
    }

    private static MunicipalityRow municipality(CsvRow row) {
        String population = row.textOrEmpty("population");
        return new MunicipalityRow(
                row.textOrEmpty("ags"),
                row.textOrEmpty("ars"),
                row.textOrEmpty("name"),
                row.textOrEmpty("kind"),
                row.textOrEmpty("state"),
                row.textOrEmpty("district"),
                row.text("association"),
                row.text("postcode"),
                population.matches("\\d{1,9}") ? Integer.parseInt(population) : UNREADABLE);
    }
}
