package org.kommunalcampus.profile;

/** What a person can release to the employer. */
public enum ReleasedField {
    /** What the person says of their own levels. */
    SELF_ASSESSMENTS,
    /** The person's interests. */
    INTERESTS,
    /** The whole curriculum. */
    PLAN
}
