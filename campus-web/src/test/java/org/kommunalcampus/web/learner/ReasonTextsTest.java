package org.kommunalcampus.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kommunalcampus.curriculum.Trigger;
import org.kommunalcampus.curriculum.engine.input.RequirementOrigin;
import org.kommunalcampus.curriculum.engine.input.RuleFamily;
import org.kommunalcampus.curriculum.engine.input.RuleName;
import org.kommunalcampus.curriculum.engine.plan.Conflict;
import org.kommunalcampus.curriculum.engine.plan.Explanation;
import org.kommunalcampus.curriculum.engine.plan.UncoveredGap;
import org.kommunalcampus.web.kit.Phrases;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReasonTextsTest {

    private static final Object[] ARGUMENTS = {"A", 1, 2, 1, "B", "C", "D", "E"};

    private static Stream<String> keysThatTheRecommenderCanName() {
        return Stream.of(
                        Arrays.stream(RuleName.values()).map(RuleName::messageKey),
                        Arrays.stream(Explanation.Obstacle.values())
                                .map(obstacle ->
                                        new Explanation.Finding(obstacle, null, null, 0, null, null).messageKey()),
                        Arrays.stream(Explanation.Change.values())
                                .map(change -> new Explanation.Remedy(
                                                change, null, 0, null, Explanation.Company.ALONE, 0, 0)
                                        .messageKey()),
                        Arrays.stream(Explanation.Company.values())
                                .filter(company -> company != Explanation.Company.ALONE)
                                .map(company -> "curriculum.company." + Phrases.key(company)),
                        Arrays.stream(UncoveredGap.Cause.values())
                                .flatMap(cause -> Stream.of("", ".help")
                                        .map(part -> "curriculum.cause." + Phrases.key(cause) + part)),
                        Arrays.stream(Conflict.Kind.values()).map(kind -> "curriculum.conflict." + Phrases.key(kind)),
                        Arrays.stream(RuleName.values())
                                .filter(rule -> rule.family() == RuleFamily.OBLIGATION)
                                .map(rule -> "curriculum.impossible." + Phrases.key(rule)),
                        Arrays.stream(RequirementOrigin.values()).map(kind -> "curriculum.asks." + Phrases.key(kind)),
                        Arrays.stream(Trigger.values()).map(Trigger::messageKey))
                .flatMap(keys -> keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everythingThatTheRecommenderCanNameHasASentence(String language) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/reasons");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        assertThat(keysThatTheRecommenderCanName())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(messages.getMessage(key, ARGUMENTS, null, Locale.of(language)))
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("{"));
    }
}
