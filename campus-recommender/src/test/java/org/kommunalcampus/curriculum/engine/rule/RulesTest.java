package org.kommunalcampus.curriculum.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.curriculum.engine.input.RuleFamily;
import org.kommunalcampus.curriculum.engine.input.RuleName;

class RulesTest {
    @Test
    void everyNameHasItsRuleAndEveryRuleItsName() {
        var names = EnumSet.noneOf(RuleName.class);
        all().forEach(rule -> {
            assertThat(names.add(rule.name())).as("%s occurs once", rule.name()).isTrue();
            assertThat(rule.getClass().getSimpleName().toUpperCase(Locale.ROOT))
                    .isEqualTo(rule.name().name().replace("_", ""));
        });
        assertThat(names).isEqualTo(EnumSet.allOf(RuleName.class));
    }

    @Test
    void messageKeysAreDistinctAndNameTheFamily() {
        assertThat(Stream.of(RuleName.values()).map(RuleName::messageKey)).doesNotHaveDuplicates();
        assertThat(RuleName.NOT_COMPLETED.family()).isEqualTo(RuleFamily.ELIGIBILITY);
        assertThat(RuleName.NOT_COMPLETED.messageKey()).isEqualTo("curriculum.rule.eligibility.not-completed");
    }

    private static Stream<Rule> all() {
        var others = List.<Rule>of(
                new PrerequisitesReachable(module -> true),
                new AfterPrerequisites(),
                new OnSessionDate(),
                new RenewedInTime(),
                new WithinWeeklyHours(),
                new OutsideBlockedTimes());
        return Stream.<Collection<? extends Rule>>of(
                        Rules.ELIGIBILITY, Rules.OBLIGATION, Rules.WEIGHT, Rules.COST, Rules.PRECEDENCE, others)
                .flatMap(Collection::stream);
    }
}
