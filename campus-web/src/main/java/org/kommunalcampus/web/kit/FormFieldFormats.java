package org.kommunalcampus.web.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Set;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.DayReader;
import org.kommunalcampus.shared.HoursReader;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.MoneyReader;
import org.kommunalcampus.shared.NumberReader;
import org.kommunalcampus.shared.Parsed;
import org.kommunalcampus.shared.TimeReader;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Parser;
import org.springframework.format.Printer;

/** Reads the fields of forms that are marked by {@link FormField}, by the readers that everything else is read with. */
class FormFieldFormats implements AnnotationFormatterFactory<FormField> {

    private static final int MOST_HOURS = 10_000;
    private static final int DECIMALS = 2;
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    @Override
    public Set<Class<?>> getFieldTypes() {
        return Set.of(
                LocalDate.class,
                MonthDay.class,
                YearMonth.class,
                Instant.class,
                Integer.class,
                Long.class,
                BigDecimal.class,
                Money.class);
    }

    @Override
    public Printer<?> getPrinter(FormField annotation, Class<?> fieldType) {
        return (value, locale) -> value.toString();
    }

    @Override
    public Parser<?> getParser(FormField field, Class<?> type) {
        return (text, locale) -> read(text, field, type).fold(value -> value, (code, detail) -> {
            throw new Unreadable(code);
        });
    }

    private static Parsed<?> read(String text, FormField field, Class<?> type) {
        if (type == LocalDate.class) {
            return DayReader.read(text, DayRange.CALENDAR);
        }
        if (type == MonthDay.class) {
            return DayReader.monthDay(text);
        }
        if (type == YearMonth.class) {
            return DayReader.month(text);
        }
        if (type == Instant.class) {
            return TimeReader.moment(text, DayRange.CALENDAR);
        }
        if (type == Money.class) {
            return MoneyReader.read(text);
        }
        if (field.hours()) {
            return HoursReader.upTo(MOST_HOURS).read(text).then(hours -> Parsed.of(minutes(hours)));
        }
        if (type == BigDecimal.class) {
            return NumberReader.between(field.least(), field.most(), DECIMALS).read(text);
        }
        Parsed<Integer> whole =
                NumberReader.between(field.least(), field.most(), 0).readWhole(text);
        return type == Long.class ? whole.then(number -> Parsed.of(number.longValue())) : whole;
    }

    private static int minutes(BigDecimal hours) {
        return hours.multiply(MINUTES).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /** What was typed means nothing that can be used; the message is the code that says why. */
    static final class Unreadable extends IllegalArgumentException {

        Unreadable(String code) {
            super(code);
        }
    }
}
