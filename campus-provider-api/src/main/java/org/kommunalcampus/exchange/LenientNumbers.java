package org.kommunalcampus.exchange;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as people and spreadsheets write them, with a comma or a point before the decimals. */
final class LenientNumbers {

    private LenientNumbers() {}

    /** A number such as {@code 7,5} or {@code 7.5}. */
    static Optional<BigDecimal> number(String text) {
        String plain = text.strip().replace(',', '.');
        return plain.matches("-?\\d{1,12}(\\.\\d{1,12})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** An amount of money such as {@code 1.234,50 €}, {@code 1,234.50} or {@code 120}; three digits after a mark are thousands. */
    static Optional<BigDecimal> amount(String text) {
        String plain = text.replaceAll("[\\s\\u00a0\\u202f€']|EUR", "");
        if (plain.matches("[1-9]\\d{0,2}([.,]\\d{3})+")) {
            return number(plain.replaceAll("[.,]", ""));
        }
        int decimals = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
        return decimals < 0
                ? number(plain)
                : number(plain.substring(0, decimals).replaceAll("[.,]", "") + "." + plain.substring(decimals + 1));
    }
}
