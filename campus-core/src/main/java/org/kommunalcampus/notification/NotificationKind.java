package org.kommunalcampus.notification;

import java.util.Locale;

/** What a message is about; people switch each kind off or on. */
public enum NotificationKind {
    /** The curriculum changed without the person's own doing; the argument is the number of the version. */
    CURRICULUM_CHANGED(false),
    /** The date of an assigned module is near or has passed; the argument is the first such date. */
    ASSIGNMENT_DUE(false),
    /** A provider wrote on a topic on which the person consented to be written to; the argument is the id of the message. */
    PROVIDER_MESSAGE(false),
    /** An address of a provider's system was switched off; the arguments are {@code webhook} and its id. */
    WEBHOOK_DISABLED(true),
    /** Something happened to the person's request for erasure. */
    ERASURE(false),
    /** A provider whose module the person has booked is not accredited at present; the argument is the id of the module. */
    PROVIDER_SUSPENDED(false),
    /** A certification ends before long; the arguments are {@code module} or {@code review}, its id, and the last day. */
    CERTIFICATION_ENDS(true),
    /** A condition of a certification falls due before long; arguments as before. */
    CONDITION_DUE(true),
    /** A condition was not met in time, so that the certification rests; arguments as before. */
    CERTIFICATION_SUSPENDED(true),
    /** The Beirat looks for modules on a topic; the argument is the id of its call. */
    CALL_OPENED(true),
    /** A provider answered a call; the argument is the id of the call. */
    CALL_ANSWERED(true),
    /** Something happened to the accreditation of the provider, or it ends soon. */
    ACCREDITATION(true),
    /** A provider made an offer to the municipality; the argument is the id of the offer. */
    OFFER_RECEIVED(true),
    /** A municipality answered an offer; the argument is the id of the offer. */
    OFFER_ANSWERED(true);

    private final boolean forDesks;

    NotificationKind(boolean forDesks) {
        this.forDesks = forDesks;
    }

    /** Whether it goes to desks, which cannot switch it off, and not to persons. */
    public boolean isForDesks() {
        return forDesks;
    }

    /** Key of the message that tells people, e.g. {@code notification.curriculum-changed}. */
    public String messageKey() {
        return "notification." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
