package org.kommunalcampus.curriculum.engine.rule;

import java.util.List;

/** Names modules that must be in the plan, whatever they cost. */
public interface ObligationRule extends Rule {
    /** All that this rule asks for, what is already completed left out; the same may be named more than once. */
    List<Obligation> obligations(Situation situation);
}
