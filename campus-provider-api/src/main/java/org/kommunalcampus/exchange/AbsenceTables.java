package org.kommunalcampus.exchange;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.absence.AbsenceDraft;
import org.kommunalcampus.absence.AbsenceRow;
import org.kommunalcampus.absence.Absences;
import org.kommunalcampus.absence.DayPart;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.ImportReport;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.TextReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings tables of absences in; a dry run reports the same, stores nothing and tells nobody. */
@Component
@RequiredArgsConstructor
public class AbsenceTables {

    /** The fields of a row, in the order of the template. */
    public static final List<String> FIELDS = List.of("personnelKey", "firstDay", "lastDay", "dayPart");

    private static final int MOST_ROWS = 5_000;
    private static final Set<String> WHOLE = Set.of("", "ganztags", "ganzer tag", "ganztägig", "whole", "-", "–");
    private static final Set<String> MORNING = Set.of("vormittag", "vormittags", "morning", "am");
    private static final Set<String> AFTERNOON = Set.of("nachmittag", "nachmittags", "afternoon", "pm");

    private final Absences absences;
    private final TransactionTemplate transaction;

    /** What a row says and where it stands in the file. */
    private record Line(int index, AbsenceRow row) {}

    /**
     * Takes the table in; the report counts rows by their place in the file, unreadable ones too. A column of last days and one of halves of days may be missing. Throws
     * {@link Malformed} when it is no table, lacks a column or has more than {@value #MOST_ROWS} rows.
     */
    public ImportReport take(Caller caller, MunicipalityId municipality, InputStream file, boolean dryRun) {
        CsvTable table = CsvTable.read(file).with("personnelKey", "firstDay");
        if (table.rows().size() > MOST_ROWS) {
            throw new Malformed("", "too-many-rows", RowTexts.text("too-many-rows", MOST_ROWS));
        }
        List<RejectedRow> rejected = new ArrayList<>(table.rejected());
        List<Line> lines = lines(table, rejected);
        ImportReport report = Objects.requireNonNull(transaction.execute(status -> {
            ImportReport taken = absences.importAll(
                    caller, municipality, lines.stream().map(Line::row).toList());
            if (dryRun) {
                status.setRollbackOnly();
            }
            return taken;
        }));
        report.rejected()
                .forEach(row -> rejected.add(RowTexts.localised(new RejectedRow(
                        lines.get(row.index()).index(), field(row.pointer()), row.code(), row.detail()))));
        rejected.sort(Comparator.comparingInt(RejectedRow::index));
        return new ImportReport(report.created(), report.updated(), report.unchanged(), report.retired(), rejected);
    }

    private static List<Line> lines(CsvTable table, List<RejectedRow> rejected) {
        List<Line> lines = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            var notes = new RowNotes(row.index(), "");
            var draft = new AbsenceDraft(
                    day(row, "firstDay", notes), day(row, "lastDay", notes), part(row.textOrEmpty("dayPart"), notes));
            rejected.addAll(notes.faults());
            if (notes.passed()) {
                lines.add(new Line(row.index(), new AbsenceRow(row.textOrEmpty("personnelKey"), draft)));
            }
        }
        return lines;
    }

    private static @Nullable LocalDate day(CsvRow row, String column, RowNotes notes) {
        String text = row.text(column);
        return text == null ? null : notes.value("/" + column, text, DayReader.read(text, DayRange.CALENDAR));
    }

    private static DayPart part(String text, RowNotes notes) {
        String word = TextReader.cleanLine(text).toLowerCase(Locale.GERMAN);
        if (MORNING.contains(word)) {
            return DayPart.MORNING;
        }
        if (AFTERNOON.contains(word)) {
            return DayPart.AFTERNOON;
        }
        if (!WHOLE.contains(word)) {
            notes.fault("/dayPart", "no-day-part", text);
        }
        return DayPart.WHOLE;
    }

    /** The column that a field of an absence comes from. */
    private static String field(String pointer) {
        return switch (pointer) {
            case "/from" -> "/firstDay";
            case "/until" -> "/lastDay";
            case "/part" -> "/dayPart";
            default -> pointer;
        };
    }
}
