package org.kommunalcampus.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money. An unknown price is no {@code Money}, never an amount of 0.
 *
 * @param amount not negative, two decimals
 * @param currency ISO 4217, e.g. {@code EUR}
 */
public record Money(BigDecimal amount, String currency) {

    /** The currency that is meant where none is named. */
    public static final String EURO = "EUR";

    private static final int MOST_DIGITS = 18;

    /** Rounds to two decimals; refuses negative amounts, those of more than 18 digits and currencies that are not three capitals. */
    public Money {
        if ((long) amount.precision() - amount.scale() > MOST_DIGITS || amount.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("not an amount of money");
        }
        amount = amount.setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount must not be negative: " + amount);
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not an ISO 4217 currency: " + currency);
        }
    }

    /** Euros. */
    public static Money euros(BigDecimal amount) {
        return new Money(amount, EURO);
    }

    /** So many hundredths of the currency. */
    public static Money ofCents(long cents, String currency) {
        return new Money(BigDecimal.valueOf(cents, 2), currency);
    }

    /** The amount in hundredths. */
    public long cents() {
        return amount.movePointRight(2).longValueExact();
    }
}
