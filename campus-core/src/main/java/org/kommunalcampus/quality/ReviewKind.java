package org.kommunalcampus.quality;

/** Why a module is reviewed. */
public enum ReviewKind {
    /** The Beirat has not seen the module yet. */
    FIRST,
    /** What it states has changed; only the criteria that look at the changes are asked. */
    REVISION,
    /** Its certification ends. */
    RENEWAL
}
