package org.kommunalcampus.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads numbers within bounds. Length, digits and range are looked at before anything is computed, so that neither {@code 1e999999999} nor a number of a
 * million digits costs anything. A text that means two different numbers, such as {@code 1.500} for hours, is refused.
 */
public final class NumberReader {

    private static final int LONGEST = 40;

    private static final Pattern POINT = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,10})?");
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,15}(?:[.,][0-9]{1,10})?");
    private static final Pattern TWO_READINGS = Pattern.compile("-?[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern GROUPED = Pattern.compile("-?[1-9][0-9]{0,2}(?:"
            + "(?:\\.[0-9]{3})+,[0-9]{1,10}|(?:,[0-9]{3})+\\.[0-9]{1,10}"
            + "|(?:\\.[0-9]{3}){2,4}|(?:,[0-9]{3}){2,4}"
            + "|(?:[ '’][0-9]{3})+(?:[.,][0-9]{1,10})?)");

    private final BigDecimal least;
    private final BigDecimal most;
    private final int scale;

    private NumberReader(BigDecimal least, BigDecimal most, int scale) {
        this.least = least;
        this.most = most;
        this.scale = scale;
    }

    /**
     * Reads numbers from {@code least} to {@code most}.
     *
     * @param scale how many decimals are allowed
     */
    public static NumberReader between(long least, long most, int scale) {
        return new NumberReader(BigDecimal.valueOf(least), BigDecimal.valueOf(most), scale);
    }

    /** A number as people in Germany and spreadsheets write it: {@code 7,5}, {@code 7.5}, {@code 1.234,50}, {@code 1 234,5}. */
    public Parsed<BigDecimal> read(String text) {
        if (text.length() > LONGEST) {
            return notNumber();
        }
        String plain =
                text.replace('\u00a0', ' ').replace('\u202f', ' ').strip().replace('\u2212', '-');
        if (TWO_READINGS.matcher(plain).matches()) {
            return oneOf(decimal(plain), new BigDecimal(plain.replaceAll("[.,]", "")));
        }
        if (PLAIN.matcher(plain).matches()) {
            return within(decimal(plain));
        }
        return GROUPED.matcher(plain).matches() ? within(grouped(plain)) : notNumber();
    }

    /** A number as programs write it: digits, and a point before the decimals. */
    public Parsed<BigDecimal> readPoint(String text) {
        return text.length() <= LONGEST && POINT.matcher(text).matches() ? within(new BigDecimal(text)) : notNumber();
    }

    /** A number without decimals, as {@link #read} reads it. */
    public Parsed<Integer> readWhole(String text) {
        return read(text)
                .then(number -> number.stripTrailingZeros().scale() > 0
                        ? Parsed.refused("invalid-number", "A whole number is needed.")
                        : Parsed.of(number.intValueExact()));
    }

    /** Looks at a number that a program sent; nothing is computed with one out of bounds. */
    public Parsed<BigDecimal> within(BigDecimal number) {
        long digitsBeforePoint = (long) number.precision() - number.scale();
        if (number.signum() != 0 && (digitsBeforePoint > 18 || number.scale() > 30 || number.precision() > 60)) {
            return outOfRange();
        }
        if (number.signum() == 0) {
            return within(BigDecimal.ZERO, least.signum() <= 0 && most.signum() >= 0);
        }
        if (number.stripTrailingZeros().scale() > scale) {
            return Parsed.refused("too-many-decimals", "At most " + scale + " decimals are allowed.");
        }
        return within(number, number.compareTo(least) >= 0 && number.compareTo(most) <= 0);
    }

    private Parsed<BigDecimal> within(BigDecimal number, boolean inRange) {
        return inRange ? Parsed.of(number) : outOfRange();
    }

    private Parsed<BigDecimal> outOfRange() {
        return Parsed.refused(
                "out-of-range",
                "The number must lie between " + least.toPlainString() + " and " + most.toPlainString() + ".");
    }

    /** The reading that fits; both fit where decimals and size allow either. */
    private Parsed<BigDecimal> oneOf(BigDecimal decimal, BigDecimal thousands) {
        Parsed<BigDecimal> small = decimal.scale() > scale ? outOfRange() : within(decimal);
        Parsed<BigDecimal> large = within(thousands);
        if (small.value().isPresent() && large.value().isPresent()) {
            return Parsed.refused(
                    "ambiguous-number",
                    "This may mean " + decimal.toPlainString() + " or " + thousands.toPlainString() + ".");
        }
        return small.value().isPresent() ? small : large;
    }

    private static BigDecimal decimal(String plain) {
        return new BigDecimal(plain.replace(',', '.'));
    }

    private static BigDecimal grouped(String plain) {
        int last = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
        boolean decimals = last >= 0 && plain.indexOf(plain.charAt(last)) == last;
        String whole = (decimals ? plain.substring(0, last) : plain).replaceAll("[.,' ’]", "");
        return new BigDecimal(decimals ? whole + "." + plain.substring(last + 1) : whole);
    }

    private static Parsed<BigDecimal> notNumber() {
        return Parsed.refused("invalid-number", "This is no number.");
    }
}
