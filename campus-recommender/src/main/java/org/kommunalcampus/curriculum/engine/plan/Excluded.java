package org.kommunalcampus.curriculum.engine.plan;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/**
 * How many modules that would close a gap a rule keeps from the learner.
 *
 * @param rule the first rule that each of them fails
 */
public record Excluded(RuleName rule, int modules) {}
