package org.kommunalcampus.provider;

/** What a provider is told about its accreditation. */
public enum NoticeKind {
    /** The application came back; the detail is the reason. */
    RETURNED,
    /** The application was refused; the detail is the reason. */
    REFUSED,
    /** The provider is accredited; the detail is the last day. */
    ACCREDITED,
    /** The accreditation ends soon; the detail is the last day. */
    ENDS_SOON,
    /** The accreditation has ended; the detail is its last day. */
    LAPSED,
    /** The provider is suspended; the detail is the reason. */
    SUSPENDED,
    /** The suspension has ended; the detail is the reason. */
    LIFTED;

    /** Whether the detail is a day and no text. */
    public boolean namesDay() {
        return this == ACCREDITED || this == ENDS_SOON || this == LAPSED;
    }
}
