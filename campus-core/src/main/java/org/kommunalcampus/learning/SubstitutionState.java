package org.kommunalcampus.learning;

/** How far it is that a colleague takes over a seat. */
public enum SubstitutionState {
    /** The colleague was asked. */
    ASKED,
    /** The colleague agreed; the employer has to approve the booking. Until then the seat stays whose it is. */
    AGREED,
    /** The seat is the colleague's. */
    PASSED,
    /** The colleague or the employer said no. */
    DECLINED,
    /** It came to nothing otherwise: it was taken back, or the booking ended. */
    ENDED;

    /** Whether it may still come about. */
    public boolean isOpen() {
        return this == ASKED || this == AGREED;
    }
}
