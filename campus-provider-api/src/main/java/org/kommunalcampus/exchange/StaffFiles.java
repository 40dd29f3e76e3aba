package org.kommunalcampus.exchange;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.shared.Malformed;

/** Reads the units and members of municipalities from CSV. The rows are not checked yet; a column {@code ags} may name the municipality. */
public final class StaffFiles {

    private StaffFiles() {}

    /**
     * A unit and its municipality.
     *
     * @param ags official key, {@code null} where the file is about one municipality
     */
    public record Unit(@Nullable String ags, UnitRow row) {}

    /**
     * A member, the municipality and what the profile begins with.
     *
     * @param ags official key, {@code null} where the file is about one municipality
     * @param jobProfile code
     * @param weeklyHours {@code null} where the file names none or no number
     */
    public record Member(
            @Nullable String ags,
            MemberRow row,
            @Nullable String jobProfile,
            @Nullable BigDecimal weeklyHours) {}

    /** The units of the file; throws {@link Malformed} when it is no table or lacks a column. */
    public static List<Unit> units(InputStream file) {
        return CsvTable.read(file).with("code", "name").rows().stream()
                .map(row -> new Unit(
                        row.text("ags"),
                        new UnitRow(
                                row.textOrEmpty("code"), row.textOrEmpty("name"), first(row, "parentCode", "parent"))))
                .toList();
    }

    /** The members of the file; throws {@link Malformed} when it is no table or lacks a column. */
    public static List<Member> members(InputStream file) {
        return CsvTable.read(file).with("personnelKey", "givenName", "familyName").rows().stream()
                .map(row -> new Member(row.text("ags"), member(row), row.text("jobProfile"), weeklyHours(row)))
                .toList();
    }

    private static MemberRow member(CsvRow row) {
        return new MemberRow(
                row.textOrEmpty("personnelKey"),
                row.textOrEmpty("givenName"),
                row.textOrEmpty("familyName"),
                row.text("email"),
                row.text("unit"),
                row.text("managerKey"),
                row.text("entryDate"));
    }

    private static @Nullable BigDecimal weeklyHours(CsvRow row) {
        String hours = row.text("weeklyLearningHours");
        return hours == null ? null : LenientNumbers.number(hours).orElse(null);
    }

    private static @Nullable String first(CsvRow row, String column, String other) {
        String text = row.text(column);
        return text == null ? row.text(other) : text;
    }
}
