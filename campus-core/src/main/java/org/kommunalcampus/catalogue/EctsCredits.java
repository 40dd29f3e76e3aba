package org.kommunalcampus.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;

/**
 * ECTS credits as a certificate can state them. Descriptions from before there was a range may hold others; they are offered as they are, and no certificate states these.
 *
 * @param number half a credit to a year's worth of full-time study, with at most one decimal place
 * @param awardedBy the institution of higher education, {@code null} for the provider itself
 */
public record EctsCredits(BigDecimal number, @Nullable String awardedBy) {

    private static final BigDecimal LEAST = new BigDecimal("0.5");
    private static final BigDecimal MOST = BigDecimal.valueOf(60);
    private static final int LONGEST_INSTITUTION = 300;

    /** What whoever earns the certificate of the module gets; empty where it states none, or none that there can be. */
    public static Optional<EctsCredits> of(ModuleDescription stated) {
        BigDecimal number = stated.ects();
        return number == null || !isPossible(number)
                ? Optional.empty()
                : Optional.of(new EctsCredits(number, shortened(stated.ectsAwardedBy())));
    }

    /** What is wrong about the credits that somebody enters. */
    public static List<FieldError> problems(ModuleDescription entered) {
        List<FieldError> problems = new ArrayList<>();
        BigDecimal number = entered.ects();
        if (number != null && !isPossible(number)) {
            problems.add(new FieldError(
                    "/ects", "out-of-range", "Credits must be 0.5 to 60, with at most one decimal place."));
        }
        ModuleRules.tooLong(problems, "/ectsAwardedBy", entered.ectsAwardedBy(), LONGEST_INSTITUTION);
        ModuleRules.tooLong(problems, "/ectsBasis", entered.ectsBasis(), ModuleRules.MAX_OBJECTIVE);
        return problems;
    }

    private static boolean isPossible(BigDecimal number) {
        return number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0 && number.scale() <= 1;
    }

    private static @Nullable String shortened(@Nullable String institution) {
        return institution == null || institution.length() <= LONGEST_INSTITUTION
                ? institution
                : institution.substring(0, LONGEST_INSTITUTION);
    }
}
