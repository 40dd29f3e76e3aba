package org.kommunalcampus.curriculum.engine.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * Why a module is not in a plan, and what would bring it in.
 *
 * @param planned it is in the plan after all; then there are no findings
 * @param findings what keeps it out, the decisive one first
 * @param remedies what would bring it in, the smallest change first; empty if nothing that a person decides would
 * @param departures for a module in the plan what would take it out, all of it together and nothing less; empty if no such
 *     change is known
 */
public record Explanation(
        ModuleId module, boolean planned, List<Finding> findings, List<Remedy> remedies, List<Departure> departures) {
    public Explanation {
        findings = List.copyOf(findings);
        remedies = List.copyOf(remedies);
        departures = List.copyOf(departures);
    }

    /** An explanation of a module that is not in the plan. */
    public Explanation(ModuleId module, boolean planned, List<Finding> findings, List<Remedy> remedies) {
        this(module, planned, findings, remedies, List.of());
    }

    /** What keeps a module out. */
    public enum Obstacle {
        /** The catalogue does not offer it, or not any more. */
        NOT_OFFERED,
        /** An eligibility rule forbids it; the finding names the rule. */
        NOT_ELIGIBLE,
        /** What it presupposes cannot be reached before its last date. */
        NOT_IN_TIME,
        /** It teaches nothing that anybody asks of the learner and that is still missing. */
        NOT_NEEDED,
        /** Other modules in the plan close the same gaps at less cost. */
        DOMINATED,
        /** The hours budget does not stretch to it. */
        BEYOND_BUDGET
    }

    /** One thing that keeps the module out. The fields that are set depend on the obstacle. */
    public record Finding(
            Obstacle obstacle,
            @Nullable RuleName rule,
            @Nullable CompetenceId competence,
            int level,
            @Nullable ModuleId module,
            @Nullable LocalDate date) {

        /** Key of the message that puts this finding into words. */
        public String messageKey() {
            return rule != null ? rule.messageKey() : "curriculum.whynot." + keyOf(obstacle);
        }
    }

    /** A kind of change that brings a module in. */
    public enum Change {
        /** The learner pins it. */
        PIN,
        /** The learner takes the refusal back. */
        TAKE_REFUSAL_BACK,
        /** The learner adds the language to the profile. */
        ADD_LANGUAGE,
        /** The provider offers a new date or a seat becomes free. */
        NEW_SESSION,
        /** The competence is reached in another way, e.g. attested by the employer. */
        REACH_COMPETENCE,
        /** A module that it presupposes is offered (again) or done. */
        COMPLETE_MODULE,
        /** Somebody sets the competence as a goal. */
        SET_GOAL,
        /** More learning time is granted. */
        RAISE_BUDGET
    }

    /** What a change needs besides itself to bring the module in. */
    public enum Company {
        /** Nothing. */
        ALONE,
        /** The learner pins the module too. */
        WITH_PIN,
        /** All other changes that are marked so, and the learner pins the module too; none of them can be left out. */
        WITH_OTHERS
    }

    /**
     * A change that would bring the module in, shown by planning anew; only new sessions are not tried out, since nobody knows when they will be.
     *
     * @param module the module that it presupposes; null if it is not about one
     * @param company what else it needs
     * @param extraMinutes learning time that the plan would take more (or less, if negative); 0 where not reckoned
     * @param extraCents fees that the plan would cost more; 0 where not reckoned
     */
    public record Remedy(
            Change change,
            @Nullable CompetenceId competence,
            int level,
            @Nullable ModuleId module,
            Company company,
            int extraMinutes,
            long extraCents) {

        /** Key of the message that puts this remedy into words. */
        public String messageKey() {
            return "curriculum.remedy." + keyOf(change);
        }
    }

    /** A kind of change that helps to take a module out of a plan. */
    public enum Loss {
        /** The competence is proven or learned in another way. */
        REACH_COMPETENCE,
        /** The duty or assignment ends. */
        ASSIGNMENT_ENDS,
        /** The booking is cancelled, or what was begun is given up. */
        CANCEL,
        /** The learner pins it no longer. */
        UNPIN,
        /** The learner leaves the package that it is part of, or the employer no longer asks for it. */
        LEAVE_PACKAGE,
        /** A module that presupposes it leaves the plan. */
        OTHER_LEAVES
    }

    /**
     * A change that helps to take a module out of a plan.
     *
     * @param level the lowest level of the competence that will do; 0 if it is not about one
     * @param module the module that presupposes it; null if it is not about one
     */
    public record Departure(
            Loss loss,
            @Nullable CompetenceId competence,
            int level,
            @Nullable ModuleId module) {

        /** Key of the message that puts this change into words. */
        public String messageKey() {
            return "curriculum.departure." + keyOf(loss);
        }
    }

    private static String keyOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
