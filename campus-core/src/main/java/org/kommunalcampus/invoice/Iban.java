package org.kommunalcampus.invoice;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kommunalcampus.shared.Parsed;

/** Reads numbers of accounts as ISO 13616 defines them. */
final class Iban {

    private static final int LONGEST_TYPED = 60;
    private static final int HEAD = 4;
    private static final Pattern FORM = Pattern.compile("DE\\d{20}|(?!DE)[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");

    private Iban() {}

    /** The number without blanks; refused as {@code malformed} or, where the check digits are wrong, {@code check-digits}. */
    static Parsed<String> read(String text) {
        String plain =
                text.length() > LONGEST_TYPED ? "" : text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!FORM.matcher(plain).matches()) {
            return Parsed.refused("malformed", "An IBAN such as DE02 1203 0000 0000 2020 51.");
        }
        return RoutingId.remainder(plain.substring(HEAD) + plain.substring(0, HEAD)) == 1
                ? Parsed.of(plain)
                : Parsed.refused("check-digits", "The check digits do not fit the IBAN.");
    }
}
