package org.kommunalcampus.mail;

/** When a person wants messages by mail. */
public enum MailTiming {
    /** Within a minute. */
    AT_ONCE,
    /** Together, each morning. */
    DAILY,
    /** Together, each Monday morning. */
    WEEKLY,
    /** Never; the messages are in the app. */
    OFF
}
