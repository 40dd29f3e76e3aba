package org.kommunalcampus.web.settlement;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.Ids;

/**
 * A share as it is typed.
 *
 * @param from the month, e.g. {@code 2026-11}
 * @param share in per cent, with one decimal at most
 */
record ShareForm(
        @Nullable String provider,

        @FormField @Nullable YearMonth from,

        @FormField(most = 50) @Nullable BigDecimal share) {

    @Nullable
    ProviderId chosenProvider() {
        return Ids.one(provider, ProviderId::of).orElse(null);
    }

    /** Thousandths; throws {@link Invalid} for more than one decimal. */
    @Nullable
    Integer perMille() {
        if (share == null) {
            return null;
        }
        BigDecimal thousandths = share.movePointRight(1);
        if (thousandths.stripTrailingZeros().scale() > 0) {
            throw new Invalid("/share", "out-of-range", "One decimal at most.");
        }
        return thousandths.intValueExact();
    }
}
