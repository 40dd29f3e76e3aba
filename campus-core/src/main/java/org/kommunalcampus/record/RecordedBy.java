package org.kommunalcampus.record;

/** Who says that a module was completed. */
public enum RecordedBy {
    /** The employer's HR. */
    EMPLOYER,
    /** The provider that held the module. */
    PROVIDER,
    /** The operator of the platform. */
    OPERATOR,
    /** The platform itself, of what was learned here. */
    PLATFORM
}
