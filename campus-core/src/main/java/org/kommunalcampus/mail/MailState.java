package org.kommunalcampus.mail;

/** What has become of a mail. */
public enum MailState {
    /** Not tried yet. */
    WAITING,
    /** Tried, to be tried again. */
    DEFERRED,
    /** The mail server has taken it over. */
    SENT,
    /** The mail server has refused it for good; the outcome is its code. */
    REFUSED,
    /** Tried until the last pause was over. */
    GIVEN_UP,
    /** The person has no address or does not work here any more. */
    NO_ADDRESS,
    /** Shown in the demo instead of being sent. */
    SHOWN;

    /** Whether it is still to be sent. */
    public boolean isOpen() {
        return this == WAITING || this == DEFERRED;
    }
}
