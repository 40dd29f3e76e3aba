package org.kommunalcampus.curriculum.engine.input;

import static org.kommunalcampus.curriculum.engine.input.RuleFamily.ELIGIBILITY;
import static org.kommunalcampus.curriculum.engine.input.RuleFamily.OBLIGATION;
import static org.kommunalcampus.curriculum.engine.input.RuleFamily.ORDERING;
import static org.kommunalcampus.curriculum.engine.input.RuleFamily.SCORING;

import java.util.Locale;

/** Every rule by its name; the rule itself is the class of the same name in the package {@code rule}. */
public enum RuleName {
    CERTIFIED_AND_VALID(ELIGIBILITY, false),
    LANGUAGE_UNDERSTOOD(ELIGIBILITY, true),
    MADE_FOR_LEARNER(ELIGIBILITY, true),
    NOT_COMPLETED(ELIGIBILITY, false),
    NOT_REFUSED(ELIGIBILITY, false),
    NOT_DECLINED(ELIGIBILITY, false),
    SESSION_WITH_SEAT(ELIGIBILITY, false),
    PREREQUISITES_REACHABLE(ELIGIBILITY, false),

    LEGAL_DUTY(OBLIGATION, false),
    ASSIGNED_BY_EMPLOYER(OBLIGATION, false),
    RECOMMENDED_BY_EMPLOYER(OBLIGATION, true),
    BEGUN(OBLIGATION, false),
    BOOKED(OBLIGATION, false),
    ACCEPTED(OBLIGATION, false),
    PINNED(OBLIGATION, true),
    PART_OF_PACKAGE(OBLIGATION, false),

    GAP_WEIGHT(SCORING, false),
    CORE_OF_JOB(SCORING, true),
    DUE_SOON(SCORING, true),
    RENEWED_IN_TIME(SCORING, true),
    LEARNING_TIME(SCORING, false),
    FEE(SCORING, false),
    KNOWN_ALREADY(SCORING, true),
    PREFERRED_GROUP(SCORING, true),
    PREFERRED_FORMAT(SCORING, true),
    LEVEL_DISTANCE(SCORING, true),
    INTEREST(SCORING, true),
    TOO_LATE_FOR_DUE_DATE(SCORING, true),

    AFTER_PREREQUISITES(ORDERING, false),
    ON_SESSION_DATE(ORDERING, false),
    WITHIN_WEEKLY_HOURS(ORDERING, false),
    OUTSIDE_BLOCKED_TIMES(ORDERING, false),
    BEGUN_FIRST(ORDERING, false),
    MANDATORY_FIRST(ORDERING, true),
    IMPORTANCE_FIRST(ORDERING, true),
    DUE_DATE_FIRST(ORDERING, true),
    CORE_FIRST(ORDERING, true),
    MOST_USEFUL_FIRST(ORDERING, true);

    private final RuleFamily family;
    private final boolean switchable;

    RuleName(RuleFamily family, boolean switchable) {
        this.family = family;
        this.switchable = switchable;
    }

    /** The family that the rule belongs to. */
    public RuleFamily family() {
        return family;
    }

    /** Whether a policy may switch the rule off. */
    public boolean switchable() {
        return switchable;
    }

    /** Key of the sentence that explains the rule to people, e.g. {@code curriculum.rule.eligibility.not-completed}. */
    public String messageKey() {
        return "curriculum.rule." + name(family) + "." + name(this);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
