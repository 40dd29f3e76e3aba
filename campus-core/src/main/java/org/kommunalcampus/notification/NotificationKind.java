package org.kommunalcampus.notification;

import java.util.Locale;
import java.util.Set;

/** What a message is about; people switch each kind off or on, except those about decisions, which concern them in any case. */
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
    OFFER_ANSWERED(true),
    /** A provider answered the municipality's question about an offer; the argument is the id of the offer. */
    OFFER_QUESTION_ANSWERED(true),
    /** A call that the provider answered takes no more answers or was taken back; the argument is the id of the call. */
    CALL_ENDED(true),
    /** The Beirat decided about a package that the municipality proposed; the argument is the id of the package. */
    PACKAGE_DECIDED(true),
    /** The Beirat decided about a module of the provider. */
    REVIEW_DECIDED(true, "review.decided"),
    /** A session that the person booked will not be held; the booking has ended. */
    SESSION_CANCELLED(false, "session.cancelled"),
    /** A session that the person booked will not be held, since too few people have booked; the booking has ended. */
    SESSION_TOO_FEW(false, "session.too-few"),
    /** A session that the person booked takes place for sure. */
    SESSION_CONFIRMED(false, "session.confirmed"),
    /** Too few people have booked a session of the provider, who has to decide whether it takes place; the last argument is its id. */
    SESSION_UNDECIDED(true),
    /** A session that the person booked is at another time. */
    SESSION_MOVED(false, "session.moved"),
    /** A session that the person booked is at another place, or ends at another time. */
    SESSION_RELOCATED(false, "session.relocated"),
    /** Those who run a session that the person booked wrote to all who take part. */
    SESSION_NOTE(false, "session.note-sent"),
    /** A trainer noted the person, who came to a session without a seat, as one who takes part. */
    LET_INTO_SESSION(false, "guest.let-in"),
    /** A seat is free and held for the person, who waited for it. */
    SEAT_OFFERED(false, "seat.offered"),
    /** The person did not accept an offered seat in time. */
    SEAT_LAPSED(false, "seat.lapsed"),
    /** The session for which the person waited has begun. */
    WAITING_LIST_ENDED(false, "waiting-list.ended"),
    /** A module that the person booked is no longer offered; the booking stays. */
    MODULE_WITHDRAWN(false, "module.withdrawn"),
    /** HR assigned a module. */
    ASSIGNMENT_MADE(false, "assignment.made", "package.assigned"),
    /** A rule of the municipality changed what is assigned. */
    ASSIGNMENT_CHANGED(
            false,
            "assignment-rule.created",
            "assignment-rule.changed",
            "assignment-rule.switched-on",
            "assignment-rule.switched-off"),
    /** HR took an assignment back. */
    ASSIGNMENT_WITHDRAWN(false, "assignment.withdrawn", "assignment.person-withdrawn"),
    /** HR exempted the person from an assignment. */
    ASSIGNMENT_EXEMPTED(false, "assignment.person-exempt"),
    /** HR set another day until when something is to be done. */
    ASSIGNMENT_POSTPONED(false, "assignment.person-postponed"),
    /** An assignment holds again after an exemption or a withdrawal. */
    ASSIGNMENT_REINSTATED(false, "assignment.person-assigned"),
    /** HR or the line manager proposes a goal. */
    GOAL_PROPOSED(false, "goal.proposed"),
    /** The employer took a proposal or an agreed goal back. */
    GOAL_WITHDRAWN(false, "goal.withdrawn"),
    /** The employee agreed to a goal or declined it; told to the one who proposed it. */
    GOAL_ANSWERED(false, "goal.agreed", "goal.declined"),
    /** Somebody gave a copy of the accepted learning year; the arguments are {@code team} or {@code hr} and the id of the person. */
    STAGE_COPY_SENT(true),
    /** Somebody took such a copy back; arguments as before. */
    STAGE_COPY_WITHDRAWN(true),
    /** The line manager invites to a talk about what the person needs to learn; the moment is when. */
    TALK_INVITED(false, "talk.invited"),
    /** Such a talk is at another time or place; the moments are when it was and when it is. */
    TALK_MOVED(false, "talk.moved"),
    /** Such a talk is not held. */
    TALK_CANCELLED(false, "talk.cancelled"),
    /** The line manager has written the result of the talk, which the person is to confirm. */
    TALK_RESULT(false, "talk.result-proposed"),
    /** The person has confirmed the result of the talk; told to the one who wrote it. */
    TALK_CONFIRMED(false, "talk.result-confirmed"),
    /** The person does not agree with the result of the talk; told to the one who wrote it. */
    TALK_RETURNED(false, "talk.result-returned"),
    /** Talks with people of the own team fall due; the argument is the first such day. */
    TALK_DUE(false),
    /** The person has a right to a talk that nobody has held in time; the argument is the day on which it fell due. */
    TALK_OWED(false),
    /** Somebody whom the person leads wishes for a talk; the argument is the id of the one who asks. */
    TALK_WISHED(false),
    /** The job profile that the person's job asks for is another one. */
    JOB_PROFILE_CHANGED(false, "profile.job-profile-assigned"),
    /** HR noted a level that it has seen at work. */
    LEVEL_ATTESTED(false, "profile.level-attested"),
    /** HR took back a level that it had noted; what it proved counts no more. */
    ATTESTATION_WITHDRAWN(false, "profile.attestation-withdrawn"),
    /** Somebody else recorded that the person completed a module. */
    COMPLETION_RECORDED(false, "completion.recorded"),
    /** A completion was corrected by who recorded it. */
    COMPLETION_CORRECTED(false, "completion.corrected"),
    /** A completion was taken back by who recorded it; what it proved counts no more. */
    COMPLETION_REVOKED(false, "completion.revoked"),
    /** A record of the person does not count for a time, since who issued it examines it. */
    RECORD_SUSPENDED(false, "record.suspended"),
    /** A record of the person that was suspended counts again. */
    RECORD_SUSPENSION_LIFTED(false, "record.suspension-lifted"),
    /** Somebody handed in a proof of something learned elsewhere, or answered a question about it; the arguments are who checks it and its id. */
    RECOGNITION_ASKED(true),
    /** Somebody took such a proof back; arguments as before. */
    RECOGNITION_WITHDRAWN(true),
    /** Whoever checks a proof of the person has a question about it. */
    RECOGNITION_QUESTION(false, "recognition.questioned"),
    /** A proof of the person counts, wholly or partly. */
    RECOGNITION_GRANTED(false, "recognition.granted"),
    /** A proof of the person does not count. */
    RECOGNITION_DECLINED(false, "recognition.declined"),
    /** A proof of the person counts no more. */
    RECOGNITION_REVOKED(false, "recognition.revoked"),
    /** The exam of a module that the person has booked can be supervised, so that it makes a certificate. */
    SUPERVISION_OFFERED(false),
    /** Somebody who works for the provider was named to confirm exams; the subject is the module. */
    SUPERVISOR_NAMED(true),
    /** It was confirmed that the person took the exam; the record is a certificate. */
    SUPERVISION_CONFIRMED(false, "supervision.confirmed"),
    /** It no longer holds that the exam was supervised, e.g. since attendance was corrected; the certificate gave way to a record of achievement. */
    CERTIFICATE_WITHDRAWN(false, "certificate.withdrawn"),
    /** It was not confirmed that the person took the exam; the record stays what it is. */
    SUPERVISION_REFUSED(false, "supervision.refused"),
    /** Nobody decided about a proof of the person in time, so it was given back. */
    RECOGNITION_UNDECIDED(false),
    /** Something obligatory of the preparation of a session is missing; the argument is the day of the first such session. */
    PREPARATION_DUE(false),
    /** The provider lets the person into a session unprepared. */
    PREPARATION_WAIVED(false, "preparation.waived"),
    /** The provider gives the person more time for the follow-up. */
    FOLLOW_UP_EXTENDED(false, "follow-up.extended"),
    /** The provider gives the person more time in tests. */
    EXTRA_TIME_GRANTED(false, "extra-time.granted"),
    /** The provider graded a homework. */
    HOMEWORK_GRADED(false, "homework.graded"),
    /** Somebody whom the person leads asks for the approval of a booking; the argument is the id of the request. */
    APPROVAL_ASKED(false),
    /** Such a request has to be decided within days; the argument is its id. */
    APPROVAL_DUE(false),
    /** HR may or has to decide about a request; the argument is its id. */
    APPROVAL_AT_HR(true),
    /** A key for the municipality's directory was made, put to use or ended. */
    DIRECTORY_ACCESS(true),
    /** The municipality's directory was stopped, since it let too many people go. */
    DIRECTORY_STOPPED(true),
    /** A key for the municipality's directory ends before long. */
    DIRECTORY_ACCESS_ENDS(true),
    /** The manager approved a booking, about which HR decides next. */
    BOOKING_PASSED_ON(false, "approval.passed-on"),
    /** A booking that the person asked for was approved. */
    BOOKING_APPROVED(false, "approval.approved"),
    /** A booking that the person asked for was declined. */
    BOOKING_DECLINED(false, "approval.declined"),
    /** Nobody decided in time about a booking that the person asked for; its seat is free again. */
    REQUEST_EXPIRED(false, "approval.expired"),
    /** HR or the manager entered, changed or took back days on which the person is away. */
    ABSENCE_CHANGED(false, "absence.entered", "absence.changed", "absence.removed"),
    /** HR or the manager suggests that the person books a session of a module. */
    SESSION_SUGGESTED(false, "session.suggested"),
    /** The person is asked about the platform; the argument is the last day. */
    SURVEY_OPEN(false),
    /** Months after a completion the person is asked whether it is applied. */
    TRANSFER_ASKED(false),
    /** What the person has completed will lapse; the argument is the last day on which it counts. */
    RECORD_LAPSES(false),
    /** People at the desk are asked about the platform; the argument is the last day. */
    SURVEY_AT_DESK(true),
    /** Somebody wrote in a discussion or learning group that the person follows; the arguments are the module and the thread. */
    DISCUSSION_NEWS(false),
    /** Somebody named the person in a discussion; arguments as before. */
    DISCUSSION_MENTION(false),
    /** Learners of one of the provider's modules ask something; the argument is the module. */
    DISCUSSION_QUESTION(true),
    /** Somebody reported a post on a forum of the provider; the argument is the module. */
    POST_REPORTED(true),
    /** Those who moderate took a post of the person out of sight. */
    POST_HIDDEN(false, "post.hidden"),
    /** A post of the person can be read again. */
    POST_SHOWN(false, "post.shown-again"),
    /** Nobody can write any more into a thread that the person opened. */
    THREAD_CLOSED(false, "thread.closed"),
    /** People can write again into a thread that the person opened. */
    THREAD_REOPENED(false, "thread.reopened"),
    /** It was decided about a post that the person reported. */
    REPORT_DECIDED(false, "report.upheld", "report.dismissed"),
    /** The person is asked to come into a learning group; the argument is the module. */
    GROUP_INVITATION(false),
    /** A learning group of the person wants to meet; the arguments are the module, the moment and the group. */
    GROUP_DATE(false),
    /** The person leads a learning group from now on. */
    GROUP_HANDED_OVER(false, "learning-group.handed-over"),
    /** The person was taken out of a learning group. */
    GROUP_LEFT(false, "learning-group.member-removed"),
    /** A learning group of the person is no more. */
    GROUP_DISSOLVED(false, "learning-group.dissolved"),
    /** HR changed name, address, unit, manager or deputy. */
    EMPLOYMENT_CHANGED(false, "member.changed", "member.rekeyed", "member.deputy-appointed", "member.readmitted"),
    /** A code was printed for the person or made void, or an account was linked to the person or taken off. */
    ACCESS_CHANGED(false, "activation.printed", "activation.revoked", "account.linked", "account.unlinked"),
    /** The operator changed what the account may do. */
    ROLES_CHANGED(false, "identity.granted", "hr.appointed", "hr.dismissed"),
    /** The municipality switched evaluations about its people on or off; the argument is the agreement. */
    EVALUATIONS_CHANGED(false, "evaluation.switched-on", "evaluation.switched-off");

    private final boolean forDesks;
    private final Set<String> decisions;

    NotificationKind(boolean forDesks, String... decisions) {
        this.forDesks = forDesks;
        this.decisions = Set.of(decisions);
    }

    /** The actions of the audit about which it tells whom they affect; empty for what is no decision about somebody. */
    public Set<String> decisions() {
        return decisions;
    }

    /** Whether people can switch it off: they cannot where somebody else decided about them. */
    public boolean canBeSwitchedOff() {
        return !forDesks && decisions.isEmpty();
    }

    /** Whether it says of a person what those who read along in a mailbox must not learn, not even that it came. */
    public boolean isConfidential() {
        return switch (this) {
            case ERASURE,
                    PROVIDER_MESSAGE,
                    ASSIGNMENT_EXEMPTED,
                    GOAL_PROPOSED,
                    GOAL_ANSWERED,
                    GOAL_WITHDRAWN,
                    STAGE_COPY_SENT,
                    STAGE_COPY_WITHDRAWN,
                    TALK_RESULT,
                    TALK_CONFIRMED,
                    TALK_RETURNED,
                    JOB_PROFILE_CHANGED,
                    LEVEL_ATTESTED,
                    ATTESTATION_WITHDRAWN,
                    COMPLETION_CORRECTED,
                    COMPLETION_REVOKED,
                    RECORD_SUSPENDED,
                    RECORD_SUSPENSION_LIFTED,
                    RECOGNITION_QUESTION,
                    RECOGNITION_GRANTED,
                    RECOGNITION_DECLINED,
                    RECOGNITION_REVOKED,
                    CERTIFICATE_WITHDRAWN,
                    SUPERVISION_REFUSED,
                    RECOGNITION_UNDECIDED,
                    PREPARATION_WAIVED,
                    EXTRA_TIME_GRANTED,
                    HOMEWORK_GRADED,
                    BOOKING_DECLINED,
                    DISCUSSION_NEWS,
                    DISCUSSION_MENTION,
                    POST_HIDDEN,
                    POST_SHOWN,
                    THREAD_CLOSED,
                    THREAD_REOPENED,
                    REPORT_DECIDED,
                    GROUP_INVITATION,
                    GROUP_DATE,
                    GROUP_HANDED_OVER,
                    GROUP_LEFT,
                    GROUP_DISSOLVED,
                    EMPLOYMENT_CHANGED,
                    ACCESS_CHANGED,
                    ROLES_CHANGED -> true;
            case CURRICULUM_CHANGED,
                    ASSIGNMENT_DUE,
                    WEBHOOK_DISABLED,
                    DISCUSSION_QUESTION,
                    POST_REPORTED,
                    PROVIDER_SUSPENDED,
                    CERTIFICATION_ENDS,
                    CONDITION_DUE,
                    CERTIFICATION_SUSPENDED,
                    CALL_OPENED,
                    CALL_ANSWERED,
                    ACCREDITATION,
                    OFFER_RECEIVED,
                    OFFER_ANSWERED,
                    OFFER_QUESTION_ANSWERED,
                    CALL_ENDED,
                    PACKAGE_DECIDED,
                    REVIEW_DECIDED,
                    SESSION_CANCELLED,
                    SESSION_TOO_FEW,
                    SESSION_CONFIRMED,
                    SESSION_UNDECIDED,
                    SESSION_MOVED,
                    SESSION_RELOCATED,
                    SESSION_NOTE,
                    LET_INTO_SESSION,
                    SEAT_OFFERED,
                    SEAT_LAPSED,
                    WAITING_LIST_ENDED,
                    MODULE_WITHDRAWN,
                    ASSIGNMENT_MADE,
                    ASSIGNMENT_CHANGED,
                    ASSIGNMENT_WITHDRAWN,
                    ASSIGNMENT_POSTPONED,
                    ASSIGNMENT_REINSTATED,
                    TALK_INVITED,
                    TALK_MOVED,
                    TALK_CANCELLED,
                    TALK_DUE,
                    TALK_OWED,
                    TALK_WISHED,
                    COMPLETION_RECORDED,
                    RECOGNITION_ASKED,
                    RECOGNITION_WITHDRAWN,
                    SUPERVISION_OFFERED,
                    SUPERVISOR_NAMED,
                    SUPERVISION_CONFIRMED,
                    PREPARATION_DUE,
                    FOLLOW_UP_EXTENDED,
                    APPROVAL_ASKED,
                    APPROVAL_DUE,
                    APPROVAL_AT_HR,
                    DIRECTORY_ACCESS,
                    DIRECTORY_STOPPED,
                    DIRECTORY_ACCESS_ENDS,
                    BOOKING_PASSED_ON,
                    BOOKING_APPROVED,
                    REQUEST_EXPIRED,
                    ABSENCE_CHANGED,
                    SESSION_SUGGESTED,
                    SURVEY_OPEN,
                    TRANSFER_ASKED,
                    SURVEY_AT_DESK,
                    RECORD_LAPSES,
                    EVALUATIONS_CHANGED -> false;
        };
    }

    /** Key of the message that tells people, e.g. {@code notification.curriculum-changed}. */
    public String messageKey() {
        return "notification." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
