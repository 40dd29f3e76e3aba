package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * A module is proposed in a language that the learner understands, and in another one only where it leads further in what is asked of the learner than any module in
 * such a language.
 */
public final class LanguageUnderstood implements EligibilityRule {
    @Override
    public RuleName name() {
        return RuleName.LANGUAGE_UNDERSTOOD;
    }

    @Override
    public boolean admits(Situation situation, int module) {
        var languages = situation.languages();
        return languages.understood(module) || languages.onlyWay(module);
    }

    @Override
    public boolean bindsObligations() {
        return false;
    }
}
