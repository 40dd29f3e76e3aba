package org.kommunalcampus.curriculum.engine.rule;

/** Decides whether a module may be planned for a learner at all. */
public interface EligibilityRule extends Rule {
    /** Whether nothing in this rule speaks against the module. */
    boolean admits(Situation situation, int module);

    /** Whether the rule also holds against an assignment or a pin; what is booked or begun stands in any case. */
    boolean bindsObligations();
}
