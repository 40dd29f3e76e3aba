package org.kommunalcampus.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads working time as people write it: {@code 7,5}, {@code 2,5 h}, {@code 90 Min}, {@code 2 h 30 min}, {@code 2:30 h}, {@code 8 UE}. A teaching unit
 * ({@code UE}) takes {@value #MINUTES_OF_TEACHING_UNIT} minutes, as usual in Germany. Days and weeks say nothing about work and are refused.
 */
public final class HoursReader {

    /** The length of a teaching unit ({@code Unterrichtseinheit}) in minutes. */
    public static final int MINUTES_OF_TEACHING_UNIT = 45;

    private static final int LONGEST = 40;
    private static final int SCALE = 4;
    private static final String HOUR = "h|std\\.?|stunden?|zeitstunden?|hours?|hrs?\\.?";
    private static final String MINUTE = "min\\.?|minuten?|minutes?";
    private static final String UNIT =
            "ue|u-?std\\.?|u\\.-std\\.|unterrichtseinheit(?:en)?|unterrichtsstunden?|le|lehreinheit(?:en)?";
    private static final Pattern AMOUNT = Pattern.compile(
            "([-0-9., ]*[0-9])(?: ?(?:(" + HOUR + ")|(" + MINUTE + ")|(" + UNIT + ")))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOTH = Pattern.compile(
            "([0-9]{1,5}) ?(?:" + HOUR + ") ?(?:und )?([0-5]?[0-9]) ?(?:" + MINUTE + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON =
            Pattern.compile("([0-9]{1,5}):([0-5][0-9])(?: ?(?:" + HOUR + "))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISO = Pattern.compile("PT(?:([0-9]{1,5})H)?(?:([0-9]{1,6})M)?");

    private final BigDecimal most;
    private final NumberReader hours;

    private HoursReader(int most) {
        this.most = BigDecimal.valueOf(most);
        this.hours = NumberReader.between(-most, most, SCALE);
    }

    /** Reads more than 0 and at most so many hours. */
    public static HoursReader upTo(int most) {
        return new HoursReader(most);
    }

    /** The hours; a number without a unit is hours. */
    public Parsed<BigDecimal> read(String text) {
        String plain =
                text.length() > LONGEST ? "" : text.replace('\u00a0', ' ').strip();
        Matcher two = BOTH.matcher(plain);
        Matcher colon = COLON.matcher(plain);
        Matcher iso = ISO.matcher(plain.toUpperCase(Locale.ROOT));
        if (two.matches()) {
            return minutes(two.group(1), two.group(2));
        }
        if (colon.matches()) {
            return minutes(colon.group(1), colon.group(2));
        }
        if (iso.matches() && plain.length() > 2) {
            return minutes(iso.group(1), iso.group(2));
        }
        Matcher amount = AMOUNT.matcher(plain);
        if (!amount.matches()) {
            return Parsed.refused("invalid-hours", "Hours are written as 7,5 or 2 h 30 min, teaching units as 8 UE.");
        }
        if (amount.group(3) != null) {
            return minutes(amount.group(1), 1);
        }
        return amount.group(4) != null
                ? minutes(amount.group(1), MINUTES_OF_TEACHING_UNIT)
                : hours.read(amount.group(1)).then(this::within);
    }

    /** Looks at hours that a program sent. */
    public Parsed<BigDecimal> within(BigDecimal number) {
        return hours.within(number)
                .then(value -> value.signum() > 0
                        ? Parsed.of(value)
                        : Parsed.refused(
                                "out-of-range", "Hours must be more than 0 and at most " + most.toPlainString() + "."));
    }

    private Parsed<BigDecimal> minutes(String count, int each) {
        return NumberReader.between(0, most.longValue() * 60, 2)
                .read(count)
                .then(number -> minutes(number.multiply(BigDecimal.valueOf(each))));
    }

    private Parsed<BigDecimal> minutes(@Nullable String wholeHours, @Nullable String rest) {
        long sum =
                (wholeHours == null ? 0 : Long.parseLong(wholeHours) * 60) + (rest == null ? 0 : Long.parseLong(rest));
        return minutes(BigDecimal.valueOf(sum));
    }

    private Parsed<BigDecimal> minutes(BigDecimal sum) {
        BigDecimal inHours = sum.divide(BigDecimal.valueOf(60), SCALE, RoundingMode.HALF_UP);
        return within(inHours.stripTrailingZeros().scale() < 0 ? inHours.setScale(0) : inHours.stripTrailingZeros());
    }
}
