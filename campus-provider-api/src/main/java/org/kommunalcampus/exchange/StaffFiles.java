package org.kommunalcampus.exchange;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberRow;
import org.kommunalcampus.organisation.StaffList;
import org.kommunalcampus.organisation.UnitRow;
import org.kommunalcampus.record.ProofRow;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.HoursReader;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.NumberReader;
import org.kommunalcampus.shared.RejectedRow;
import org.kommunalcampus.shared.TextReader;

/** Reads the units and members of municipalities from CSV. The rows are not checked yet; a column {@code ags} may name the municipality. */
public final class StaffFiles {

    private static final List<String> OPTIONAL = List.of(
            "email",
            "unit",
            "managerKey",
            "entryDate",
            "signInEmail",
            "sharedMailbox",
            "employmentStatus",
            "jobProfile",
            "jobSince",
            "furtherJobs",
            "weeklyLearningHours");
    private static final List<String> REQUIRED = List.of("personnelKey", "givenName", "familyName");
    private static final List<String> PROOF =
            List.of("personnelKey", "evidence", "competence", "level", "module", "completedOn", "validUntil");
    private static final int SAMPLES = 3;
    private static final int MOST_PROOFS = 5_000;
    private static final NumberReader LEVEL = NumberReader.between(1, 8, 0);
    private static final Pattern LEVEL_WORD = Pattern.compile("(?iu)^(?:stufe|level|niveau)\\s*");
    private static final Set<String> NO_JOBS = Set.of("-", "–");
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
     * @param jobProfile code or name
     * @param jobSince first day in that job, {@code null} where the file names none
     * @param furtherJobs code and first day of jobs beside it, {@code null} where the file says nothing of them or something that cannot be read
     * @param weeklyHours {@code null} where the file names none or no number
     */
    public record Member(
            int index,
            @Nullable String ags,
            MemberRow row,
            @Nullable String jobProfile,
            @Nullable LocalDate jobSince,
            @Nullable List<FurtherJob> furtherJobs,
            @Nullable BigDecimal weeklyHours) {}

    /**
     * A proof of a person.
     *
     * @param index of the row in the file, as {@link CsvRow#index()}
     * @param readable whether all of it could be read; else it is rejected
     */
    public record Proof(int index, ProofRow row, boolean readable) {}

    /** A job beside the main one, by the code of its profile, with the first day in it. */
    public record FurtherJob(String code, LocalDate since) {}

    /**
     * What a file says.
     *
     * @param silent columns that the file does not have, by the names of our own
     * @param rejected rows that cannot be read
     */
    public record Content<T>(List<T> rows, List<String> silent, List<RejectedRow> rejected) {}

    /**
     * A column of a file.
     *
     * @param heading as the file has it
     * @param field which of ours it is, empty where that is not known
     * @param samples its first cells
     */
    public record Column(String heading, String field, List<String> samples) {}

    /** The fields of a list in the order of the template. */
    public static List<String> fields(StaffList list) {
        return switch (list) {
            case UNITS -> List.of("code", "name", "parentCode");
            case MEMBERS -> Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).toList();
            case PROOFS -> PROOF;
        };
    }

    /** The columns of the file as they are understood with what was said of them before; throws {@link Malformed} when it is no table. */
    public static List<Column> columns(InputStream file, StaffList list, Map<String, String> said) {
        CsvTable table = CsvTable.read(file);
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < table.header().size(); at++) {
            String heading = TextReader.cleanLine(table.header().get(at));
            int place = at;
            if (!heading.isEmpty()) {
                columns.add(new Column(
                        heading,
                        said.getOrDefault(heading, field(heading, list)),
                        table.rows().stream()
                                .limit(SAMPLES)
                                .map(row -> row.cell(place))
                                .toList()));
            }
        }
        return columns;
    }

    private static String field(String heading, StaffList list) {
        String key = CsvTable.key(heading);
        return fields(list).stream()
                .filter(field -> CsvTable.key(field).equals(key))
                .findFirst()
                .orElse("");
    }

    /** The units of the file; throws {@link Malformed} when it is no table or lacks a column. */
    public static Content<Unit> units(InputStream file) {
        return units(file, Map.of());
    }

    /** As {@link #units(InputStream)}, with fields by the headings that the municipality uses. */
    public static Content<Unit> units(InputStream file, Map<String, String> said) {
        CsvTable table = CsvTable.read(file).called(said).with("code", "name");
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
        return members(file, Map.of());
    }

    /** As {@link #members(InputStream)}, with fields by the headings that the municipality uses. */
    public static Content<Member> members(InputStream file, Map<String, String> said) {
        CsvTable table = CsvTable.read(file).called(said).with("personnelKey", "givenName");
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
                    day(row.text("jobSince"), "/jobSince", notes),
                    furtherJobs(row, notes),
                    weeklyHours(row, notes)));
            rejected.addAll(notes.faults());
        }
        return new Content<>(List.copyOf(rows), silent, rejected);
    }

    /** The proofs of the file; throws {@link Malformed} when it is no table or lacks a column. Where there is no competence, a column {@code Titel} or {@code Kurstitel} names the module. */
    public static Content<Proof> proofs(InputStream file, Map<String, String> said) {
        CsvTable table = CsvTable.read(file).called(said).with("personnelKey", "evidence");
        if (!table.has("competence") && !table.has("title")) {
            table.with("module");
        }
        if (table.rows().size() > MOST_PROOFS) {
            throw new Malformed("", "too-many-rows", RowTexts.text("too-many-rows", MOST_PROOFS));
        }
        List<RejectedRow> rejected = new ArrayList<>(table.rejected());
        List<Proof> rows = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            var notes = new RowNotes(row.index(), "");
            String level = row.text("level");
            var proof = new ProofRow(
                    row.textOrEmpty("personnelKey"),
                    row.text("competence"),
                    level == null
                            ? null
                            : notes.value(
                                    "/level",
                                    level,
                                    LEVEL.readWhole(LEVEL_WORD.matcher(level).replaceFirst(""))),
                    row.text("competence") == null ? first(row, "module", "title") : row.text("module"),
                    row.textOrEmpty("evidence"),
                    day(row.text("completedOn"), "/completedOn", notes),
                    day(row.text("validUntil"), "/validUntil", notes));
            rejected.addAll(notes.faults());
            rows.add(new Proof(row.index(), proof, notes.passed()));
        }
        return new Content<>(List.copyOf(rows), List.of(), rejected);
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
                row.text("signInEmail"),
                row.text("sharedMailbox"),
                row.text("employmentStatus"),
                Set.copyOf(silent));
    }

    private static @Nullable LocalDate day(@Nullable String day, String pointer, RowNotes notes) {
        return day == null ? null : notes.value(pointer, day, DayReader.read(day, DayRange.CALENDAR));
    }

    /** Codes with first days like {@code DIGITAL_GUIDE@2024-03-01|IT_SUPPORT@2025-01-01}; a dash says that there are none, and a list with a fault nothing. */
    private static @Nullable List<FurtherJob> furtherJobs(CsvRow row, RowNotes notes) {
        String stated = row.text("furtherJobs");
        if (stated == null) {
            return null;
        }
        List<FurtherJob> jobs = new ArrayList<>();
        String[] parts = NO_JOBS.contains(stated) ? new String[0] : stated.split("[|;]");
        for (String part : parts) {
            String[] pair = part.strip().split("@", 2);
            LocalDate since = pair.length < 2 ? null : day(pair[1].strip(), "/furtherJobs", notes);
            if (pair.length < 2) {
                notes.fault("/furtherJobs", "no-first-day", part.strip());
            } else if (since != null) {
                jobs.add(new FurtherJob(pair[0].strip(), since));
            }
        }
        return jobs.size() < parts.length ? null : List.copyOf(jobs);
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
