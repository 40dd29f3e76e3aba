package org.kommunalcampus.curriculum.engine.rule;

import java.util.Comparator;

/** Says which of two entries comes first where both could. */
public interface PrecedenceRule extends Rule, Comparator<Candidate> {}
