package org.kommunalcampus.exchange;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleDescription;
import org.kommunalcampus.competence.CompetenceReference;
import org.kommunalcampus.shared.LocalizedText;
import org.kommunalcampus.shared.Malformed;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.RejectedRow;
import org.springframework.stereotype.Component;

/** Reads modules from CSV. The form is our own, so a cell that cannot be read rejects its row. */
@Component
class ModuleCsvReader {

    private static final int HOURS_SCALE = 4;
    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000);

    /** Reads the table; throws {@link Malformed} when it is none or lacks {@code externalId} or {@code title}. */
    Reading<ModuleRow> read(InputStream input) {
        CsvTable table = CsvTable.read(input).with("externalId", "title");
        List<ModuleRow> rows = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>(table.rejected());
        for (CsvRow row : table.rows()) {
            var notes = new RowNotes(row.index(), "");
            ModuleRow module = module(row, notes);
            if (notes.passed()) {
                rows.add(module);
            } else {
                rejected.addAll(notes.faults());
            }
        }
        return new Reading<>(rows, rejected);
    }

    /** Every plain field of the template is a column of its name; what has a form of its own in tables is read apart. */
    private static ModuleRow module(CsvRow row, RowNotes notes) {
        Map<String, String> fields = new HashMap<>();
        for (String pointer : ModuleDescription.plainFields()) {
            put(fields, pointer, row.text(pointer.substring(1).replace('/', '.')));
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
                        notes)
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
        BigDecimal hours = text == null ? null : LenientNumbers.number(text).orElse(null);
        if (text != null && hours == null) {
            notes.fault("/hours", "invalid-number", text);
        }
        return hours == null
                ? null
                : hours.setScale(HOURS_SCALE, RoundingMode.HALF_UP).toPlainString();
    }

    /** The price; none is unknown, not free. */
    private static @Nullable Money price(CsvRow row, RowNotes notes) {
        String text = row.text("price");
        if (text == null) {
            return null;
        }
        BigDecimal amount = LenientNumbers.amount(text).orElse(null);
        if (amount == null || amount.signum() < 0 || amount.compareTo(HIGHEST_PRICE) >= 0) {
            notes.fault("/price", "invalid-price", text);
            return null;
        }
        String currency = row.text("currency") == null
                ? Money.EURO
                : row.textOrEmpty("currency").toUpperCase(Locale.ROOT);
        if (!currency.matches("[A-Z]{3}")) {
            notes.fault("/currency", "invalid-currency", currency);
            return null;
        }
        return new Money(amount, currency);
    }

    private static @Nullable LocalDate date(CsvRow row, String column, RowNotes notes) {
        String text = row.text(column);
        LocalDate date = text == null ? null : LenientDates.date(text).orElse(null);
        if (text != null && date == null) {
            notes.fault("/" + column, "invalid-date", text);
        }
        return date;
    }

    private static @Nullable Integer months(CsvRow row, RowNotes notes) {
        String text = row.text("recordMonths");
        if (text == null || text.matches("\\d{1,3}")) {
            return text == null ? null : Integer.valueOf(text);
        }
        notes.fault("/recordMonths", "invalid-number", text);
        return null;
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
