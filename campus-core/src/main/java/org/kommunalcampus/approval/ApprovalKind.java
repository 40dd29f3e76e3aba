package org.kommunalcampus.approval;

/** Who approves bookings in a municipality. */
public enum ApprovalKind {
    /** Nobody; everybody books for themselves. */
    NONE,
    /** The line manager, or who leads the team while the manager is away. */
    MANAGER,
    /** The line manager, and after that HR. */
    MANAGER_THEN_HR
}
