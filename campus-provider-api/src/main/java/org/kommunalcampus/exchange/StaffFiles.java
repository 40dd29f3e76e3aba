package org.kommunalcampus.exchange;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.shared.HoursReader;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.RejectedRow;

/** Reads the units and members of municipalities from CSV. The rows are not checked yet; a column {@code ags} may name the municipality. */
public final class StaffFiles {

    private static final List<String> OPTIONAL =
            List.of("email", "unit", "managerKey", "entryDate", "jobProfile", "weeklyLearningHours");
    private static final HoursReader WEEK = HoursReader.upTo(40);

    private StaffFiles() {}

    /**
     * A unit and its municipality.
     *
     * @param index of the row in the file, as {@link CsvRow#index()}
     * @param ags official key, {@code null} where the file is about one municipality
     */
    public record Unit(int index, @Nullable String ags, UnitRow row) {}

    /**
     * A member, the municipality and what the profile begins with.
     *
     * @param index of the row in the file, as {@link CsvRow#index()}
     * @param ags official key, {@code null} where the file is about one municipality
     * @param jobProfile code
     * @param weeklyHours {@code null} where the file names none or no number
     */
    public record Member(
            int index,
            @Nullable String ags,
            MemberRow row,
            @Nullable String jobProfile,
            @Nullable BigDecimal weeklyHours) {}

    /**
     * What a file says.
     *
     * @param silent columns that the file does not have, by the names of our own
     * @param rejected rows that cannot be read
     */
    public record Content<T>(List<T> rows, List<String> silent, List<RejectedRow> rejected) {}

    /** The units of the file; throws {@link Malformed} when it is no table or lacks a column. */
    public static Content<Unit> units(InputStream file) {
        CsvTable table = CsvTable.read(file).with("code", "name");
        boolean silent = !table.has("parentCode") && !table.has("parent");
        List<Unit> rows = table.rows().stream()
                .map(row -> new Unit(
                        row.index(),
                        row.text("ags"),
                        new UnitRow(
                                row.textOrEmpty("code"),
                                row.textOrEmpty("name"),
                                first(row, "parentCode", "parent"),
                                silent ? Set.of("parent") : Set.of())))
                .toList();
        return new Content<>(rows, silent ? List.of("parentCode") : List.of(), table.rejected());
    }

    /** The members of the file; throws {@link Malformed} when it is no table or lacks a column. A column {@code Name} beside one of given names holds the family names. */
    public static Content<Member> members(InputStream file) {
        CsvTable table = CsvTable.read(file).with("personnelKey", "givenName");
        if (!table.has("name")) {
            table.with("familyName");
        }
        List<String> silent =
                OPTIONAL.stream().filter(column -> !table.has(column)).toList();
        List<RejectedRow> rejected = new ArrayList<>(table.rejected());
        List<Member> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            var notes = new RowNotes(row.index(), "");
            rows.add(new Member(
                    row.index(),
                    row.text("ags"),
                    member(row, silent),
                    row.text("jobProfile"),
                    weeklyHours(row, notes)));
            rejected.addAll(notes.faults());
        }
        return new Content<>(List.copyOf(rows), silent, rejected);
    }

    private static MemberRow member(CsvRow row, List<String> silent) {
        return new MemberRow(
                row.textOrEmpty("personnelKey"),
                row.textOrEmpty("givenName"),
                Objects.requireNonNullElse(first(row, "familyName", "name"), ""),
                row.text("email"),
                row.text("unit"),
                row.text("managerKey"),
                row.text("entryDate"),
                Set.copyOf(silent));
    }

    /** A number that is none is said; the rest of the row counts. */
    private static @Nullable BigDecimal weeklyHours(CsvRow row, RowNotes notes) {
        String hours = row.text("weeklyLearningHours");
        return hours == null ? null : notes.value("/weeklyLearningHours", hours, WEEK.read(hours));
    }

    private static @Nullable String first(CsvRow row, String column, String other) {
        String text = row.text(column);
        return text == null ? row.text(other) : text;
    }
}
