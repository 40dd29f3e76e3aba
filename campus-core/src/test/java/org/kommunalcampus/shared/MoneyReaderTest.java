package org.kommunalcampus.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How prices are understood. */
class MoneyReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|120.00",
                "120,50|120.50",
                "12,5|12.50",
                "1.234,50 €|1234.50",
                "1,234.50|1234.50",
                "1 234,50|1234.50",
                "1'234.50|1234.50",
                "120,-|120.00",
                "120,--|120.00",
                "120,–|120.00",
                "1.200,- €|1200.00",
                "€ 99|99.00",
                "99 EUR|99.00",
                "99 Euro|99.00",
                "kostenlos|0.00",
                "0|0.00",
                "1.234|1234.00",
                "12.345|12345.00"
            })
    void aPriceIsReadAsItIsWritten(String text, BigDecimal amount) {
        assertThat(MoneyReader.read(text).value()).contains(Money.euros(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "−5",
                "5-",
                "(5)",
                "12.05.2027",
                "0,005",
                "0.125",
                "1,2,3",
                "1.00.00",
                "1e3",
                "٣",
                "120,00 netto",
                "ab 99 €",
                "99 XYZ",
                "99 XXX",
                "EUR 99 EUR",
                "1,5,-",
                "2000000",
                "",
                "€"
            })
    void whatIsNoPriceIsRefusedAndNeverBent(String text) {
        assertThat(MoneyReader.read(text)).isInstanceOf(Parsed.Unreadable.class);
    }

    @Test
    void anotherCurrencyStaysWhatItIs() {
        assertThat(MoneyReader.read("99 CHF").value()).contains(new Money(new BigDecimal("99"), "CHF"));
        assertThat(MoneyReader.read("99", "chf").value()).contains(new Money(new BigDecimal("99"), "CHF"));
        assertThat(MoneyReader.read("99 €", "EUR").value()).contains(Money.euros(new BigDecimal("99")));
    }

    @ParameterizedTest
    @CsvSource({"99 CHF,EUR", "99,XYZ", "99,EURR", "99,DEM"})
    void aCurrencyThatContradictsOrIsNoneIsRefused(String text, String currency) {
        assertThat(MoneyReader.read(text, currency))
                .isInstanceOfSatisfying(
                        Parsed.Unreadable.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("invalid-currency"));
    }
}
