package org.kommunalcampus.shared;

import lombok.Getter;

/** The caller's municipality has not switched this evaluation on, or the agreement by which it did has ended. */
@Getter
public class EvaluationOff extends AccessDenied {

    /** The evaluation's name, as in {@link Evaluation#value()}. */
    private final String evaluation;

    /** Names the evaluation. */
    public EvaluationOff(String evaluation) {
        super("agreement");
        this.evaluation = evaluation;
    }
}
