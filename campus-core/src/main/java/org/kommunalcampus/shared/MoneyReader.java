package org.kommunalcampus.shared;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads prices as people, spreadsheets and feeds write them: {@code 1.234,50 €}, {@code 120,-}, {@code € 99}, {@code 99 CHF}, {@code kostenlos}. Three digits
 * after the only mark are thousands, since no price has three decimals.
 */
public final class MoneyReader {

    /** The highest price; anything above is a slip in the source. */
    public static final int MOST = 1_000_000;

    private static final int LONGEST = 40;
    private static final NumberReader AMOUNT = NumberReader.between(0, MOST, 2);
    private static final Set<String> FREE = Set.of("kostenlos", "kostenfrei", "gratis", "gebührenfrei", "free");
    private static final String CURRENCY = "€|euro|[a-z]{3}";
    private static final Pattern FORM = Pattern.compile(
            "(?:(" + CURRENCY + ") ?)?([-0-9., '’]*?)(,(?:-{1,2}|[–—]))? ?(" + CURRENCY + ")?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> USED = Arrays.stream(Locale.getISOCountries())
            .map(country -> Currency.getInstance(Locale.of("", country)))
            .filter(Objects::nonNull)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private MoneyReader() {}

    /** The price, in euros unless the text names another currency. */
    public static Parsed<Money> read(String text) {
        return read(text, null);
    }

    /**
     * The price.
     *
     * @param currency what stands beside the amount, {@code null} or blank for nothing; refused when it contradicts the text
     */
    public static Parsed<Money> read(String text, @Nullable String currency) {
        String plain = text.length() > LONGEST
                ? ""
                : text.replace('\u00a0', ' ').replace('\u202f', ' ').strip().replace('\u2212', '-');
        if (FREE.contains(plain.toLowerCase(Locale.GERMAN))) {
            return money(BigDecimal.ZERO, null, currency);
        }
        Matcher form = FORM.matcher(plain);
        if (!form.matches() || form.group(2).isBlank() || (form.group(1) != null && form.group(4) != null)) {
            return Parsed.refused("invalid-price", "A price is written as 120, 120,50 or 1.234,50 €.");
        }
        String named = form.group(1) == null ? form.group(4) : form.group(1);
        boolean dash = form.group(3) != null;
        if (dash && form.group(2).contains(",")) {
            return Parsed.refused("invalid-price", "A price is written as 120, 120,50 or 1.234,50 €.");
        }
        return AMOUNT.read(form.group(2)).then(amount -> money(amount, named, currency));
    }

    /** The price of an amount that a program sent. */
    public static Parsed<Money> of(BigDecimal amount, @Nullable String currency) {
        return AMOUNT.within(amount).then(number -> money(number, null, currency));
    }

    /** The currency's code: that of a country of today; {@code €} and {@code Euro} are understood. */
    public static Parsed<String> currency(String text) {
        String code = text.length() > LONGEST ? "" : text.strip().toUpperCase(Locale.ROOT);
        String meant = Set.of("€", "EURO").contains(code) ? Money.EURO : code;
        return USED.contains(meant)
                ? Parsed.of(meant)
                : Parsed.refused("invalid-currency", "A currency is named by its code, such as EUR.");
    }

    private static Parsed<Money> money(BigDecimal amount, @Nullable String inText, @Nullable String beside) {
        boolean silent = beside == null || beside.isBlank();
        String first = inText != null ? inText : silent ? Money.EURO : Objects.requireNonNull(beside);
        return currency(first)
                .then(code -> inText == null || silent
                        ? Parsed.of(new Money(amount, code))
                        : currency(Objects.requireNonNull(beside))
                                .then(other -> other.equals(code)
                                        ? Parsed.of(new Money(amount, code))
                                        : Parsed.refused(
                                                "invalid-currency", "Price and currency contradict each other.")));
    }
}
