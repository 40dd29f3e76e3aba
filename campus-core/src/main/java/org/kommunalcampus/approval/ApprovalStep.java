package org.kommunalcampus.approval;

/** At whose desk a request lies. HR may decide at either. */
public enum ApprovalStep {
    /** At that of who leads the person. */
    MANAGER,
    /** At that of HR. */
    HR
}
