package org.kommunalcampus.profile;

/** How far employer and employee are with a goal. */
public enum GoalAgreementState {
    /** The employer has signed, the employee has not answered. */
    PROPOSED,
    /** Both have signed; the goal stands in the profile. */
    AGREED,
    /** The employee does not want it. */
    DECLINED,
    /** The employer has taken it back; an agreed goal becomes the employee's own affair. */
    WITHDRAWN
}
