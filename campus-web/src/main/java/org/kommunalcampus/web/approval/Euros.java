package org.kommunalcampus.web.approval;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words amounts of budgets, which may be nothing or below. */
@Component
class Euros {

    private static final Currency EURO = Currency.getInstance("EUR");

    /** So many euro cents, such as {@code 1.234,50 €}. */
    String say(long cents, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.of(locale.getLanguage(), "DE"));
        format.setCurrency(EURO);
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** The same as it stands in a field, such as {@code 1234,50}. */
    static String typed(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }
}
