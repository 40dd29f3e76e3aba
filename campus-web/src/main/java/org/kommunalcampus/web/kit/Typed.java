package org.kommunalcampus.web.kit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what people type, in the forms that are usual in Germany and in those that browsers send. */
public final class Typed {

    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);

    private Typed() {}

    /** A day as {@code 2027-06-30} or {@code 30.6.2027}. */
    public static Optional<LocalDate> day(String text) {
        return Stream.of(DateTimeFormatter.ISO_LOCAL_DATE, GERMAN)
                .flatMap(format -> parse(text.strip(), format).stream())
                .findFirst();
    }

    /** Hours as {@code 2}, {@code 2,5} or {@code 2.5}, in minutes. */
    public static Optional<Integer> minutes(String hours) {
        String number = hours.strip().replace(',', '.');
        if (!number.matches("\\d{1,6}(\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(number)
                .min(MOST_HOURS)
                .multiply(MINUTES)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact());
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException notInThisForm) {
            return Optional.empty();
        }
    }
}
