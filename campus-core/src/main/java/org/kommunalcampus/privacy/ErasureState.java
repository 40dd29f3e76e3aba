package org.kommunalcampus.privacy;

/** How far a request for erasure is. */
public enum ErasureState {
    /** What could go has gone; the account waits until the person has left and the operator has decided. */
    REQUESTED,
    /** The account is anonymised, too. */
    CARRIED_OUT,
    /** What could go has gone; the account stays, for the reason that the operator gave. */
    PARTLY_REFUSED
}
