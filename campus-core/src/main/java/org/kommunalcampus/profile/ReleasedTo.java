package org.kommunalcampus.profile;

/** To whom a person releases something. */
public enum ReleasedTo {
    /** Personnel development of the caller's own municipality. */
    HR,
    /** The line manager and the manager's deputy. */
    MANAGER
}
