package org.kommunalcampus.http;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in JSON.
 *
 * @param amount decimal number with a point, as text so that no client rounds it
 * @param currency ISO 4217
 */
public record MoneyBody(
        @NotNull @Pattern(regexp = "\\d{1,8}(\\.\\d{1,2})?") @Schema(example = "120.00")
        String amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(example = "EUR")
        String currency) {

    /** The amount with two decimal places. */
    public static MoneyBody of(BigDecimal amount, String currency) {
        return new MoneyBody(amount.setScale(2, RoundingMode.HALF_UP).toPlainString(), currency);
    }

    /** The amount as a number; only for a body that passed validation. */
    public BigDecimal value() {
        return new BigDecimal(amount);
    }
}
