package org.kommunalcampus.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.MoneyReader;
import org.kommunalcampus.shared.NumberReader;

/**
 * How one value is written as a text.
 *
 * @param code of the problem with a text that is no such value
 * @param detail what is asked for
 * @param reader the value, {@code null} for a text that is none
 * @param writer the normal form of the value
 * @param choices all texts that are values, where these are few
 */
record FieldForm<T>(
        String code,
        String detail,
        Function<String, @Nullable T> reader,
        Function<T, String> writer,
        List<String> choices) {

    FieldForm(String code, String detail, Function<String, @Nullable T> reader, Function<T, String> writer) {
        this(code, detail, reader, writer, List.of());
    }

    private static final NumberReader NUMBERS = NumberReader.between(0, 999_999_999, 4);

    /** What the normal form never writes, so that a person meant thousands, or not. */
    private static final Pattern TWO_READINGS = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{2}0");

    static final FieldForm<String> TEXT = new FieldForm<>("", "", text -> text, text -> text);

    static final FieldForm<BigDecimal> DECIMAL =
            new FieldForm<>("not-a-number", "A number is needed.", FieldForm::decimal, BigDecimal::toPlainString);

    static final FieldForm<String> CURRENCY = new FieldForm<>(
            "unknown-value", "EUR", text -> MoneyReader.currency(text).value().orElse(null), text -> text);

    private static final FieldForm<Integer> WHOLE = new FieldForm<>(
            "not-a-number",
            "A whole number is needed.",
            text -> text.matches("\\d{1,6}") ? Integer.valueOf(text) : null,
            String::valueOf);

    private static final FieldForm<Boolean> FLAG = new FieldForm<>(
            "unknown-value",
            "true, false",
            text -> text.matches("true|false") ? Boolean.valueOf(text) : null,
            String::valueOf,
            List.of("true", "false"));

    private static final FieldForm<LocalDate> DAY =
            new FieldForm<>("invalid-date", "A date is needed.", FieldForm::day, LocalDate::toString);

    private static final FieldForm<CompetenceId> COMPETENCE = new FieldForm<>(
            "unknown-competence", "A competence is needed.", FieldForm::competence, CompetenceId::toString);

    private static final FieldForm<Level> LEVEL = new FieldForm<>(
            "out-of-range",
            "A level is needed.",
            text -> text.matches("[" + Level.MIN + "-" + Level.MAX + "]") ? new Level(Integer.parseInt(text)) : null,
            level -> String.valueOf(level.value()));

    private static final Map<Class<?>, FieldForm<?>> BY_TYPE = Map.of(
            String.class, TEXT,
            BigDecimal.class, DECIMAL,
            Integer.class, WHOLE,
            int.class, WHOLE,
            Boolean.class, FLAG,
            boolean.class, FLAG,
            LocalDate.class, DAY,
            CompetenceId.class, COMPETENCE,
            Level.class, LEVEL);

    /** The form of values of the type, {@code null} for a type that is not one value. */
    static @Nullable FieldForm<?> of(Class<?> type) {
        return type.isEnum() ? constant(type.getEnumConstants()) : BY_TYPE.get(type);
    }

    /** The value that the text is, {@code null} when it is none. */
    @Nullable
    T read(String text) {
        return reader.apply(text);
    }

    /** The text of a value of this form. */
    @SuppressWarnings("unchecked")
    String write(Object value) {
        return writer.apply((T) value);
    }

    private static FieldForm<?> constant(Object[] constants) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object constant : constants) {
            byName.put(constant.toString(), constant);
        }
        return new FieldForm<Object>(
                "unknown-value",
                String.join(", ", byName.keySet()),
                byName::get,
                Object::toString,
                List.copyOf(byName.keySet()));
    }

    /** In the normal form, with a point, or as people write it. */
    private static @Nullable BigDecimal decimal(String text) {
        return TWO_READINGS.matcher(text).matches()
                ? null
                : NUMBERS.readPoint(text)
                        .value()
                        .or(() -> NUMBERS.read(text).value())
                        .orElse(null);
    }

    private static @Nullable LocalDate day(String text) {
        return DayReader.read(text, DayRange.CALENDAR).value().orElse(null);
    }

    private static @Nullable CompetenceId competence(String text) {
        try {
            return new CompetenceId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
