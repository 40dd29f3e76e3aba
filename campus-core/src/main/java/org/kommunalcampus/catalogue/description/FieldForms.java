package org.kommunalcampus.catalogue.description;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.Phase;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.FieldError;

/** What the fields of the template take. */
final class FieldForms {

    private static final int LONGEST = 20_000;

    /** No list is longer than this; the rest is a slip or an attack. */
    private static final int MOST_FIELDS = 2_000;

    private record Form(Pattern pointer, String code, String detail, Predicate<String> holds) {}

    private static final List<Form> FORMS = List.of(
            form(
                    "/format",
                    "unknown-value",
                    "ONLINE, IN_PERSON, BLENDED",
                    text -> constant(Format.class, text) != null),
            form("/hours|/ects|/price/amount", "not-a-number", "A number is needed.", FieldForms::isAmount),
            form("/validFrom|/validUntil", "invalid-date", "A date is needed.", text -> day(text) != null),
            form(
                    "/(outcomes|requires)/\\d+/competence",
                    "unknown-competence",
                    "A competence is needed.",
                    text -> uuid(text) != null),
            form("/(outcomes|requires)/\\d+/level", "out-of-range", "A level is needed.", FieldForms::isLevel),
            form("/elements/\\d+/minutes", "not-a-number", "Minutes are needed.", FieldForms::isDuration),
            form(
                    "/elements/\\d+/phase",
                    "unknown-value",
                    "PREPARATION, EVENT, FOLLOW_UP",
                    text -> constant(Phase.class, text) != null),
            form(
                    "/elements/\\d+/kind",
                    "unknown-value",
                    "a kind of element",
                    text -> constant(ElementKind.class, text) != null),
            form("/elements/\\d+/outcomes", "not-a-number", "Numbers are needed.", text -> text.matches("[\\d, ]+")),
            form("/weeks/(PREPARATION|EVENT|FOLLOW_UP)", "not-a-number", "Weeks are needed.", FieldForms::isDuration),
            form("/records", "unknown-value", "PARTICIPATION, ACHIEVEMENT, CERTIFICATE", FieldForms::areRecords),
            form("/recordMonths", "not-a-number", "Months are needed.", FieldForms::isDuration),
            form("/price/currency", "unknown-value", "EUR", text -> text.matches("[A-Z]{3}")),
            form(
                    "/(externalId|title|objective|description|targetGroup|methods|assessment|language|accessibility|cancellation|authors|url)"
                            + "|/prerequisites/\\d+|/outcomes/\\d+/text|/elements/\\d+/title",
                    "too-long",
                    "The text is too long.",
                    text -> true));

    private FieldForms() {}

    static List<FieldError> problems(Map<String, String> fields) {
        List<FieldError> problems = new ArrayList<>();
        if (fields.size() > MOST_FIELDS) {
            problems.add(new FieldError("", "too-long", "The description has too many fields."));
            return problems;
        }
        fields.forEach((pointer, text) -> {
            Form form = FORMS.stream()
                    .filter(one -> one.pointer().matcher(pointer).matches())
                    .findFirst()
                    .orElse(null);
            if (form == null) {
                problems.add(new FieldError(pointer, "unknown-field", "The template has no such field."));
            } else if (text.length() > LONGEST) {
                problems.add(new FieldError(pointer, "too-long", "The text is too long."));
            } else if (!form.holds().test(text)) {
                problems.add(new FieldError(pointer, form.code(), form.detail()));
            }
        });
        return problems;
    }

    /** A decimal number with point or comma, at most six digits before it. */
    static @Nullable BigDecimal number(@Nullable String text) {
        String plain = text == null ? "" : text.strip().replace(',', '.');
        return plain.matches("\\d{1,6}(\\.\\d{1,4})?") ? new BigDecimal(plain) : null;
    }

    static @Nullable Integer whole(@Nullable String text) {
        String plain = text == null ? "" : text.strip();
        return plain.matches("\\d{1,6}") ? Integer.valueOf(plain) : null;
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        return null;
    }

    private static Form form(String pointer, String code, String detail, Predicate<String> holds) {
        return new Form(Pattern.compile(pointer), code, detail, holds);
    }

    private static boolean isAmount(String text) {
        return number(text) != null;
    }

    private static boolean isDuration(String text) {
        return whole(text) != null;
    }

    private static boolean isLevel(String text) {
        Integer level = whole(text);
        return level != null && level >= Level.MIN && level <= Level.MAX;
    }

    private static boolean areRecords(String text) {
        return List.of(text.split(ModuleDescription.SEPARATOR)).stream()
                .allMatch(name -> constant(RecordKind.class, name.strip()) != null);
    }
}
