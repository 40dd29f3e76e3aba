package org.kommunalcampus.exchange;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.competence.CompetenceReference;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.HoursReader;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MoneyReader;
import org.kommunalcampus.shared.NumberReader;
import org.kommunalcampus.shared.Parsed;
import org.kommunalcampus.shared.RejectedRow;
import org.springframework.stereotype.Component;

/** Reads modules from CSV. The form is our own, so a cell that cannot be read rejects its row. */
@Component
@RequiredArgsConstructor
class ModuleCsvReader {

    private static final HoursReader HOURS = HoursReader.upTo(4000);
    private static final NumberReader MONTHS = NumberReader.between(1, 600, 0);

    /** What has a form of its own in tables; every plain field of the template is a column of its name besides. */
    private static final Set<String> COLUMNS = Stream.concat(
                    ModuleDescription.plainFields().stream().map(ModuleCsvReader::column),
                    Stream.of("price", "currency", "teaches", "requires", "prerequisites", "provider"))
            .map(CsvTable::key)
            .collect(Collectors.toUnmodifiableSet());

    private final Clock clock;

    /** Reads the table; throws {@link Malformed} when it is none or lacks {@code externalId} or {@code title}. */
    Reading<ModuleRow> read(InputStream input) {
        CsvTable table = CsvTable.read(input).with("externalId", "title");
        List<ModuleRow> rows = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>(table.rejected());
        Set<String> silent = silent(table);
        for (CsvRow row : table.rows()) {
            var notes = new RowNotes(row.index(), "");
            if (rows.isEmpty()) {
                unknownColumns(table, notes);
            }
            if (row.guessed()) {
                notes.warn("", "mixed-encoding");
            }
            ModuleRow module = module(row, silent, notes);
            if (notes.passed()) {
                rows.add(module);
            } else {
                rejected.addAll(notes.faults());
            }
        }
        return new Reading<>(rows, rejected);
    }

    private static String column(String pointer) {
        return pointer.substring(1).replace('/', '.');
    }

    /** What a table cannot say or this one has no column for. Words for whom a module is also say it in a form by which people can be compared. */
    private static Set<String> silent(CsvTable table) {
        Set<String> silent = new HashSet<>(Set.of("elements", "weeks"));
        for (String pointer : ModuleDescription.plainFields()) {
            boolean said = pointer.startsWith("/price/") ? table.has("price") : table.has(column(pointer));
            boolean implied = pointer.startsWith("/audience/")
                    && !pointer.endsWith("/entryRequirements")
                    && table.has("targetGroup");
            if (!said && !implied) {
                silent.add(pointer);
            }
        }
        Map.of("teaches", "outcomes", "requires", "requires", "prerequisites", "prerequisites")
                .forEach((column, field) -> {
                    if (!table.has(column)) {
                        silent.add(field);
                    }
                });
        return silent;
    }

    private static void unknownColumns(CsvTable table, RowNotes notes) {
        table.header().stream()
                .filter(name -> !name.isBlank() && !COLUMNS.contains(CsvTable.key(name)))
                .forEach(name -> notes.warn("/" + name, "unknown-column", name));
    }

    private ModuleRow module(CsvRow row, Set<String> silent, RowNotes notes) {
        Map<String, String> fields = new HashMap<>();
        for (String pointer : ModuleDescription.plainFields()) {
            put(fields, pointer, row.text(column(pointer)));
        }
        put(fields, "/externalId", required(row, "externalId", notes));
        put(fields, "/title", required(row, "title", notes));
        put(fields, "/format", format(row, notes));
        put(fields, "/hours", hours(row, notes));
        put(fields, "/validFrom", date(row, "validFrom", notes));
        put(fields, "/validUntil", date(row, "validUntil", notes));
        put(fields, "/recordMonths", months(row, notes));
        Money price = price(row, notes);
        put(fields, "/price/amount", price == null ? null : price.amount().toPlainString());
        put(fields, "/price/currency", price == null ? null : price.currency());
        ModuleDescription.addAudience(fields);
        ModuleDescription.reading(fields).problems().forEach(notes::fault);
        return new ModuleRow(
                        row.text("provider"),
                        fields,
                        List.of(),
                        skills(row, "teaches", notes),
                        skills(row, "requires", notes),
                        notes,
                        silent)
                .after(prerequisites(row));
    }

    private static void put(Map<String, String> fields, String pointer, @Nullable Object value) {
        if (value == null) {
            fields.remove(pointer);
        } else {
            fields.put(pointer, value.toString());
        }
    }

    private static String required(CsvRow row, String column, RowNotes notes) {
        String text = row.text(column);
        if (text == null) {
            notes.fault("/" + column, "required");
            return "";
        }
        return text;
    }

    private static @Nullable Format format(CsvRow row, RowNotes notes) {
        String text = row.text("format");
        if (text == null) {
            return null;
        }
        return switch (text.toUpperCase(Locale.ROOT).replaceAll("[\\s_-]", "")) {
            case "ONLINE" -> Format.ONLINE;
            case "INPERSON", "PRÄSENZ", "ONSITE" -> Format.IN_PERSON;
            case "BLENDED" -> Format.BLENDED;
            default -> {
                notes.fault("/format", "unknown-value", "ONLINE, IN_PERSON, BLENDED");
                yield null;
            }
        };
    }

    private static @Nullable String hours(CsvRow row, RowNotes notes) {
        String text = row.text("hours");
        BigDecimal hours = text == null ? null : notes.value("/hours", text, HOURS.read(text));
        return hours == null ? null : hours.toPlainString();
    }

    /** The price; none is unknown, not free. */
    private static @Nullable Money price(CsvRow row, RowNotes notes) {
        String text = row.text("price");
        if (text == null) {
            return null;
        }
        Parsed<Money> price = MoneyReader.read(text, row.text("currency"));
        boolean currency = price instanceof Parsed.Unreadable<Money> refusal
                && refusal.code().equals("invalid-currency");
        return notes.value(currency ? "/currency" : "/price", currency ? row.textOrEmpty("currency") : text, price);
    }

    private @Nullable LocalDate date(CsvRow row, String column, RowNotes notes) {
        String text = row.text(column);
        DayRange range = DayRange.offered(LocalDate.now(clock));
        return text == null ? null : notes.value("/" + column, text, DayReader.read(text, range));
    }

    private static @Nullable Integer months(CsvRow row, RowNotes notes) {
        String text = row.text("recordMonths");
        return text == null ? null : notes.value("/recordMonths", text, MONTHS.readWhole(text));
    }

    /** {@code A|B/C} is A, and B or C. */
    private static List<List<String>> prerequisites(CsvRow row) {
        return parts(row.textOrEmpty("prerequisites"), "\\|").stream()
                .map(group -> parts(group, "/"))
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private static List<SkillReference> skills(CsvRow row, String column, RowNotes notes) {
        List<SkillReference> skills = new ArrayList<>();
        for (String part : parts(row.textOrEmpty(column), "\\|")) {
            try {
                CompetenceReference reference = CompetenceReference.parse(part);
                skills.add(new SkillReference(
                        "/" + column,
                        List.of(reference.competence()),
                        null,
                        LocalizedText.german(""),
                        reference.level()));
            } catch (IllegalArgumentException otherForm) {
                notes.fault("/" + column, "invalid-reference", part);
            }
        }
        return skills;
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
