package org.kommunalcampus.web.kit;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Words amounts that may be nothing or below, such as those of budgets and settlements. */
@Component
public class Euros {

    private static final Currency EURO = Currency.getInstance("EUR");

    /** So many euro cents, such as {@code 1.234,50 €}. */
    public String say(long cents, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.of(locale.getLanguage(), "DE"));
        format.setCurrency(EURO);
        return format.format(BigDecimal.valueOf(cents, 2));
    }

    /** The same as it stands in a field, such as {@code 1234,50}. */
    public static String typed(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString().replace('.', ',');
    }
}
