package org.kommunalcampus.invoice;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kommunalcampus.shared.Parsed;

/**
 * A Leitweg-ID: the address to which electronic invoices for a public body go. Coarse part (2, 3, 5, 8, 9 or 12 digits), fine part (up to 30 letters and digits, may be
 * missing) and check digits, by "Formatspezifikation Leitweg-ID" 2.0.2 of KoSIT; the check is ISO/IEC 7064, MOD 97-10.
 *
 * @param value in capitals, with its hyphens
 */
public record RoutingId(String value) {

    private static final int LONGEST = 46;
    private static final int LETTER_A = 10;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final Pattern FORM =
            Pattern.compile("(\\d{2}|\\d{3}|\\d{5}|\\d{8}|\\d{9}|\\d{12})(?:-([0-9A-Z]{1,30}))?-(\\d{2})");

    /** Reads one; blanks around it and small letters do not matter. Refused as {@code malformed} or, where the check digits are wrong, {@code check-digits}. */
    public static Parsed<RoutingId> read(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        Matcher parts = FORM.matcher(plain.length() > LONGEST ? "" : plain);
        if (!parts.matches()) {
            return Parsed.refused("malformed", "A Leitweg-ID is written as 04011000-1234512345-06.");
        }
        String fine = parts.group(2) == null ? "" : parts.group(2);
        return isRight(parts.group(1) + fine + parts.group(3))
                ? Parsed.of(new RoutingId(plain))
                : Parsed.refused("check-digits", "The check digits do not fit the Leitweg-ID.");
    }

    private static boolean isRight(String digits) {
        return remainder(digits) == 1;
    }

    /** The rest by 97 of digits and letters, the latter as 10 to 35. */
    static int remainder(String characters) {
        var digits = new StringBuilder();
        characters.chars().forEach(each -> digits.append(each >= 'A' ? each - 'A' + LETTER_A : each - '0'));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }

    @Override
    public String toString() {
        return value;
    }
}
