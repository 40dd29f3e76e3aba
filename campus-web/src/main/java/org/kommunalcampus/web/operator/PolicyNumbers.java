package org.kommunalcampus.web.operator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.kommunalcampus.curriculum.PolicySetting.Unit;
import org.kommunalcampus.shared.NumberReader;

/** Numbers of a policy as people write them: cents as euros, minutes as hours, all else as it is. */
final class PolicyNumbers {

    private static final NumberReader WHOLE = NumberReader.between(0, 999_999, 0);
    private static final NumberReader WITH_FRACTION = NumberReader.between(0, 999_999, 2);

    private PolicyNumbers() {}

    /** The value that was typed; empty where it is no number of this unit. */
    static Optional<Integer> read(Unit unit, String typed) {
        return (scale(unit) == 1 ? WHOLE : WITH_FRACTION)
                .read(typed)
                .value()
                .map(number -> number.multiply(BigDecimal.valueOf(scale(unit)))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValueExact());
    }

    /** The value as it is typed in Germany or, with a point, elsewhere. */
    static String show(Unit unit, int value, boolean german) {
        if (scale(unit) == 1) {
            return Integer.toString(value);
        }
        BigDecimal shown = BigDecimal.valueOf(value).divide(BigDecimal.valueOf(scale(unit)), 2, RoundingMode.HALF_UP);
        boolean whole = shown.stripTrailingZeros().scale() <= 0;
        String text = (whole ? shown.setScale(0, RoundingMode.UNNECESSARY) : shown).toPlainString();
        return german ? text.replace('.', ',') : text;
    }

    private static int scale(Unit unit) {
        return switch (unit) {
            case CENTS -> 100;
            case MINUTES -> 60;
            default -> 1;
        };
    }
}
