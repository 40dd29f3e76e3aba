package org.kommunalcampus.quality.check;

/** How much a finding weighs. */
public enum Severity {
    /** It must be mended before the module can be submitted. */
    ERROR,
    /** It should be mended; the Beirat sees it. */
    WARNING,
    /** It may make the module better. */
    HINT
}
