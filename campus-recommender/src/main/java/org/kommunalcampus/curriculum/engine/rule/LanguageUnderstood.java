package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * A module is proposed only in a language that the learner understands, unless a duty asks for what nobody teaches in such a
 * language.
 */
public final class LanguageUnderstood implements EligibilityRule {
    @Override
    public RuleName name() {
        return RuleName.LANGUAGE_UNDERSTOOD;
    }

    @Override
    public boolean admits(Situation situation, int module) {
        var languages = situation.learner().languages();
        return languages.isEmpty()
                || languages.contains(situation.module(module).language())
                || situation.onlyWayToDuty(module);
    }

    @Override
    public boolean bindsObligations() {
        return false;
    }
}
