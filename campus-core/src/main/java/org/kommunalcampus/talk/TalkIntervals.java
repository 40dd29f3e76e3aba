package org.kommunalcampus.talk;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.EmploymentStatus;
import org.kommunalcampus.shared.FieldChecks;
import org.kommunalcampus.shared.Invalid;

/**
 * After how many months the next talk is due, by employment status; {@code null} where the municipality has no such rule.
 *
 * @param tariffEmployees by § 5 (4) TVöD every year where nothing else is agreed; holds for people of unknown status, too
 * @param civilServants as the law of the federal state says
 * @param others for everybody else
 */
public record TalkIntervals(
        @Nullable Integer tariffEmployees,
        @Nullable Integer civilServants,
        @Nullable Integer others) {

    /** What holds where a municipality has decided nothing. */
    public static final TalkIntervals NONE = new TalkIntervals(null, null, null);

    private static final int LONGEST_MONTHS = 60;

    /** Whether there is a rule for anybody. */
    public boolean isOn() {
        return !equals(NONE);
    }

    /** The months for somebody of that status, {@code null} for no rule. */
    @Nullable
    Integer months(@Nullable EmploymentStatus status) {
        if (status == null) {
            return tariffEmployees;
        }
        return switch (status) {
            case TARIFF_EMPLOYEE -> tariffEmployees;
            case CIVIL_SERVANT -> civilServants;
            case OTHER -> others;
        };
    }

    /** Throws {@link Invalid} for intervals that are none. */
    void check() {
        var checks = new FieldChecks();
        check("/tariffEmployees", tariffEmployees, checks);
        check("/civilServants", civilServants, checks);
        check("/others", others, checks);
        checks.orThrow();
    }

    private static void check(String pointer, @Nullable Integer months, FieldChecks checks) {
        if (months != null && (months < 1 || months > LONGEST_MONTHS)) {
            checks.reject(pointer, "out-of-range", "From 1 to " + LONGEST_MONTHS + " months.");
        }
    }

    /** For the audit, e.g. {@code 12, none, 24 months}. */
    String summary() {
        return Arrays.asList(tariffEmployees, civilServants, others).stream()
                        .map(months -> Objects.toString(months, "none"))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("")
                + " months";
    }
}
