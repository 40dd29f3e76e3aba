package org.kommunalcampus.curriculum.engine.rule;

import org.kommunalcampus.curriculum.engine.input.RuleName;

/** A named decision about plans that people can read, point to and partly switch off. */
public interface Rule {
    /** The name by which policies, reasons and messages know the rule. */
    RuleName name();
}
