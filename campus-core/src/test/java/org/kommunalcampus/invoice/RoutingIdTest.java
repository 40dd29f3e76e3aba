package org.kommunalcampus.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.shared.Parsed;

class RoutingIdTest {

    /** The first stands in the specification. */
    @ParameterizedTest
    @ValueSource(strings = {"04011000-1234512345-06", " 04011000-1234512345-06 "})
    void rightOnesAreRead(String typed) {
        assertThat(RoutingId.read(typed).value()).map(RoutingId::value).contains("04011000-1234512345-06");
    }

    @Test
    void smallLettersAreCapitalsAndCountAsTheirNumbers() {
        String right = withCheckDigits("08226", "ab12");
        assertThat(RoutingId.read(right).value()).map(RoutingId::value).contains(right.toUpperCase(Locale.ROOT));
    }

    @Test
    void theFinePartMayBeMissing() {
        assertThat(RoutingId.read(withCheckDigits("08226096", "")).value()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "04011000", "0401-1234512345-06", "04011000-1234512345-6", "04011000-12345ä-06", "x"})
    void whatHasAnotherFormIsRefused(String typed) {
        assertThat(code(typed)).isEqualTo("malformed");
    }

    @Test
    void everyWrongDigitAndEverySwapOfTwoIsNoticed() {
        String right = "04011000-1234512345-06";
        for (int i = 0; i < right.length(); i++) {
            char one = right.charAt(i);
            if (!Character.isDigit(one)) {
                continue;
            }
            for (char other = '0'; other <= '9'; other++) {
                if (other != one) {
                    assertThat(code(right.substring(0, i) + other + right.substring(i + 1)))
                            .isEqualTo("check-digits");
                }
            }
            if (i + 1 < right.length() && Character.isDigit(right.charAt(i + 1)) && right.charAt(i + 1) != one) {
                String swapped = right.substring(0, i) + right.charAt(i + 1) + one + right.substring(i + 2);
                assertThat(code(swapped)).isEqualTo("check-digits");
            }
        }
    }

    @Test
    void accountsAreCheckedByTheSameRule() {
        assertThat(Iban.read("de02 1203 0000 0000 2020 51").value()).contains("DE02120300000000202051");
        assertThat(Iban.read("DE02120300000000202052")).isInstanceOf(Parsed.Unreadable.class);
        assertThat(Iban.read("DE0212030000000020205").value()).isEmpty();
        assertThat(Iban.read("AT61 1904 3002 3457 3201").value()).isPresent();
    }

    private static String code(String typed) {
        return RoutingId.read(typed).fold(right -> "", (code, detail) -> code);
    }

    private static String withCheckDigits(String coarse, String fine) {
        int rest = RoutingId.remainder((coarse + fine).toUpperCase(Locale.ROOT) + "00");
        return coarse + (fine.isEmpty() ? "" : "-" + fine) + "-%02d".formatted(98 - rest);
    }
}
