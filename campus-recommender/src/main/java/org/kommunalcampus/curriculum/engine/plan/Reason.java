package org.kommunalcampus.curriculum.engine.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * Why an entry is in the plan, as data that can be checked and put into words in any language. Which fields are set
 * depends on the rule:
 *
 * <ul>
 *   <li>{@link RuleName#GAP_WEIGHT}: the module lifts {@code competence} from {@code fromLevel} to {@code toLevel}, which
 *       {@code kind}, {@code source} and {@code label} ask for;
 *   <li>{@link RuleName#AFTER_PREREQUISITES}: {@code module} comes later in the plan and presupposes this one, either as
 *       such or for {@code competence} at {@code toLevel};
 *   <li>an obligation: {@code kind}, {@code source}, {@code label} and {@code date} (due) as far as they exist;
 *   <li>{@link RuleName#ON_SESSION_DATE}: the start was chosen because the session begins on {@code date}.
 * </ul>
 *
 * @param assumedLevel the level taught was assumed, the provider did not state it
 */
public record Reason(
        RuleName rule,
        @Nullable CompetenceId competence,
        int fromLevel,
        int toLevel,
        @Nullable RequirementOrigin kind,
        @Nullable String source,
        @Nullable String label,
        @Nullable ModuleId module,
        @Nullable LocalDate date,
        boolean assumedLevel) {

    /** Key of the message that puts this reason into words. */
    public String messageKey() {
        return rule.messageKey();
    }
}
