package org.kommunalcampus.notification;

import java.util.Locale;
import java.util.Set;

/** What a message is about; people switch each kind off or on, except those about decisions, which concern them in any case. */
public enum NotificationKind {
    /** The curriculum changed without the person's own doing; the argument is the number of the version. */
    CURRICULUM_CHANGED(Audience.PERSON),
    /** The date of an assigned module is near or has passed; the argument is the first such date. */
    ASSIGNMENT_DUE(Audience.PERSON),
    /** A provider wrote on a topic on which the person consented to be written to; the argument is the id of the message. */
    PROVIDER_MESSAGE(Audience.PERSON_ALONE),
    /** An address of a provider's system was switched off; the arguments are {@code webhook} and its id. */
    WEBHOOK_DISABLED(Audience.DESK),
    /** Something happened to the person's request for erasure. */
    ERASURE(Audience.PERSON_ALONE),
    /** A provider whose module the person has booked is not accredited at present; the argument is the id of the module. */
    PROVIDER_SUSPENDED(Audience.PERSON),
    /** A certification ends before long; the arguments are {@code module} or {@code review}, its id, and the last day. */
    CERTIFICATION_ENDS(Audience.DESK),
    /** A condition of a certification falls due before long; arguments as before. */
    CONDITION_DUE(Audience.DESK),
    /** A condition was not met in time, so that the certification rests; arguments as before. */
    CERTIFICATION_SUSPENDED(Audience.DESK),
    /** The Beirat looks for modules on a topic; the argument is the id of its call. */
    CALL_OPENED(Audience.DESK),
    /** A provider answered a call; the argument is the id of the call. */
    CALL_ANSWERED(Audience.DESK),
    /** Something happened to the accreditation of the provider, or it ends soon. */
    ACCREDITATION(Audience.DESK),
    /** A provider made an offer to the municipality; the argument is the id of the offer. */
    OFFER_RECEIVED(Audience.DESK),
    /** A municipality answered an offer; the argument is the id of the offer. */
    OFFER_ANSWERED(Audience.DESK),
    /** A provider answered the municipality's question about an offer; the argument is the id of the offer. */
    OFFER_QUESTION_ANSWERED(Audience.DESK),
    /** A call that the provider answered takes no more answers or was taken back; the argument is the id of the call. */
    CALL_ENDED(Audience.DESK),
    /** The Beirat decided about a package that the municipality proposed; the argument is the id of the package. */
    PACKAGE_DECIDED(Audience.DESK),
    /** The Beirat decided about a module of the provider. */
    REVIEW_DECIDED(Audience.DESK, "review.decided"),
    /** A session that the person booked will not be held; the booking has ended. */
    SESSION_CANCELLED(Audience.PERSON, "session.cancelled"),
    /** A session that the person booked will not be held, since too few people have booked; the booking has ended. */
    SESSION_TOO_FEW(Audience.PERSON, "session.too-few"),
    /** A session that the person booked takes place for sure. */
    SESSION_CONFIRMED(Audience.PERSON, "session.confirmed"),
    /** Too few people have booked a session of the provider, who has to decide whether it takes place; the last argument is its id. */
    SESSION_UNDECIDED(Audience.DESK),
    /** Enough people have booked a session of the provider, so it takes place; the last argument is its id. */
    SESSION_HAS_ENOUGH(Audience.DESK),
    /** Too few people had booked a session of the provider, so it was cancelled as the provider wished; the last argument is its id. */
    SESSION_HAD_TOO_FEW(Audience.DESK),
    /** A session that the person booked is at another time. */
    SESSION_MOVED(Audience.PERSON, "session.moved"),
    /** A session that the person booked is at another place, or ends at another time. */
    SESSION_RELOCATED(Audience.PERSON, "session.relocated"),
    /** Those who run a session that the person booked wrote to all who take part. */
    SESSION_NOTE(Audience.PERSON, "session.note-sent"),
    /** A trainer noted the person, who came to a session without a seat, as one who takes part. */
    LET_INTO_SESSION(Audience.PERSON, "guest.let-in"),
    /** A seat is free and held for the person, who waited for it. */
    SEAT_OFFERED(Audience.PERSON, "seat.offered"),
    /** The person did not accept an offered seat in time. */
    SEAT_LAPSED(Audience.PERSON, "seat.lapsed"),
    /** A colleague who cannot come asks the person to take over the seat. */
    SUBSTITUTION_ASKED(Audience.PERSON, "substitution.asked"),
    /** A colleague took over the seat of the person. */
    SUBSTITUTION_DONE(Audience.PERSON, "substitution.accepted", "substitution.passed"),
    /** A colleague does not take over the seat of the person, or may not. */
    SUBSTITUTION_DECLINED(Audience.PERSON, "substitution.declined"),
    /** What the person was asked to take over is not to be taken over any more. */
    SUBSTITUTION_ENDED(Audience.PERSON, "substitution.withdrawn"),
    /** The session for which the person waited has begun. */
    WAITING_LIST_ENDED(Audience.PERSON, "waiting-list.ended"),
    /** A module that the person booked is no longer offered; the booking stays. */
    MODULE_WITHDRAWN(Audience.PERSON, "module.withdrawn"),
    /** HR assigned a module. */
    ASSIGNMENT_MADE(Audience.PERSON, "assignment.made", "package.assigned"),
    /** A rule of the municipality changed what is assigned. */
    ASSIGNMENT_CHANGED(
            Audience.PERSON,
            "assignment-rule.created",
            "assignment-rule.changed",
            "assignment-rule.switched-on",
            "assignment-rule.switched-off"),
    /** HR took an assignment back. */
    ASSIGNMENT_WITHDRAWN(Audience.PERSON, "assignment.withdrawn", "assignment.person-withdrawn"),
    /** HR exempted the person from an assignment. */
    ASSIGNMENT_EXEMPTED(Audience.PERSON_ALONE, "assignment.person-exempt"),
    /** HR set another day until when something is to be done. */
    ASSIGNMENT_POSTPONED(Audience.PERSON, "assignment.person-postponed"),
    /** An assignment holds again after an exemption or a withdrawal. */
    ASSIGNMENT_REINSTATED(Audience.PERSON, "assignment.person-assigned"),
    /** HR or the line manager proposes a goal. */
    GOAL_PROPOSED(Audience.PERSON_ALONE, "goal.proposed"),
    /** The employer took a proposal or an agreed goal back. */
    GOAL_WITHDRAWN(Audience.PERSON_ALONE, "goal.withdrawn"),
    /** The employee agreed to a goal or declined it; told to the one who proposed it. */
    GOAL_ANSWERED(Audience.PERSON_ALONE, "goal.agreed", "goal.declined"),
    /** Somebody gave a copy of the accepted learning year; the arguments are {@code team} or {@code hr} and the id of the person. */
    STAGE_COPY_SENT(Audience.DESK_ALONE),
    /** Somebody took such a copy back; arguments as before. */
    STAGE_COPY_WITHDRAWN(Audience.DESK_ALONE),
    /** The line manager invites to a talk about what the person needs to learn; the moment is when. */
    TALK_INVITED(Audience.PERSON, "talk.invited"),
    /** Such a talk is at another time or place; the moments are when it was and when it is. */
    TALK_MOVED(Audience.PERSON, "talk.moved"),
    /** Such a talk is not held. */
    TALK_CANCELLED(Audience.PERSON, "talk.cancelled"),
    /** The line manager has written the result of the talk, which the person is to confirm. */
    TALK_RESULT(Audience.PERSON_ALONE, "talk.result-proposed"),
    /** The person has confirmed the result of the talk; told to the one who wrote it. */
    TALK_CONFIRMED(Audience.PERSON_ALONE, "talk.result-confirmed"),
    /** The person does not agree with the result of the talk; told to the one who wrote it. */
    TALK_RETURNED(Audience.PERSON_ALONE, "talk.result-returned"),
    /** Talks with people of the own team fall due; the argument is the first such day. */
    TALK_DUE(Audience.PERSON),
    /** The person has a right to a talk that nobody has held in time; the argument is the day on which it fell due. */
    TALK_OWED(Audience.PERSON),
    /** Somebody whom the person leads wishes for a talk; the argument is the id of the one who asks. */
    TALK_WISHED(Audience.PERSON),
    /** The job profile that the person's job asks for is another one. */
    JOB_PROFILE_CHANGED(Audience.PERSON_ALONE, "profile.job-profile-assigned"),
    /** HR noted a level that it has seen at work. */
    LEVEL_ATTESTED(Audience.PERSON_ALONE, "profile.level-attested"),
    /** HR took back a level that it had noted; what it proved counts no more. */
    ATTESTATION_WITHDRAWN(Audience.PERSON_ALONE, "profile.attestation-withdrawn"),
    /** Somebody else recorded that the person completed a module. */
    COMPLETION_RECORDED(Audience.PERSON, "completion.recorded"),
    /** A completion was corrected by who recorded it. */
    COMPLETION_CORRECTED(Audience.PERSON_ALONE, "completion.corrected"),
    /** A completion was taken back by who recorded it; what it proved counts no more. */
    COMPLETION_REVOKED(Audience.PERSON_ALONE, "completion.revoked"),
    /** A record of the person does not count for a time, since who issued it examines it. */
    RECORD_SUSPENDED(Audience.PERSON_ALONE, "record.suspended"),
    /** A record of the person that was suspended counts again. */
    RECORD_SUSPENSION_LIFTED(Audience.PERSON_ALONE, "record.suspension-lifted"),
    /** Somebody handed in a proof of something learned elsewhere, or answered a question about it; the arguments are who checks it and its id. */
    RECOGNITION_ASKED(Audience.DESK),
    /** Somebody took such a proof back; arguments as before. */
    RECOGNITION_WITHDRAWN(Audience.DESK),
    /** Whoever checks a proof of the person has a question about it. */
    RECOGNITION_QUESTION(Audience.PERSON_ALONE, "recognition.questioned"),
    /** A proof of the person counts, wholly or partly. */
    RECOGNITION_GRANTED(Audience.PERSON_ALONE, "recognition.granted"),
    /** A proof of the person does not count. */
    RECOGNITION_DECLINED(Audience.PERSON_ALONE, "recognition.declined"),
    /** A proof of the person counts no more. */
    RECOGNITION_REVOKED(Audience.PERSON_ALONE, "recognition.revoked"),
    /** The exam of a module that the person has booked can be supervised, so that it makes a certificate. */
    SUPERVISION_OFFERED(Audience.PERSON),
    /** Somebody who works for the provider was named to confirm exams; the subject is the module. */
    SUPERVISOR_NAMED(Audience.DESK),
    /** Whoever was named to confirm exams left, and nobody is left who could; the argument is the module. */
    SUPERVISOR_MISSING(Audience.DESK),
    /** The exam of a module can no longer be supervised as it was arranged, since the module changed; the argument is the module. */
    SUPERVISION_IMPOSSIBLE(Audience.DESK),
    /** The exam of a module that the person has booked is no longer supervised as it was arranged. */
    SUPERVISION_ENDED(Audience.PERSON, "supervision.lapsed"),
    /** Nobody is named at present who could confirm the exam to whose supervision the person agreed. */
    SUPERVISION_UNATTENDED(Audience.PERSON, "supervisor.released"),
    /** Somebody is named again who can confirm it. */
    SUPERVISION_ATTENDED(Audience.PERSON, "supervisor.named"),
    /** It was confirmed that the person took the exam; the record is a certificate. */
    SUPERVISION_CONFIRMED(Audience.PERSON, "supervision.confirmed"),
    /** It no longer holds that the exam was supervised, e.g. since attendance was corrected; the certificate gave way to a record of achievement. */
    CERTIFICATE_WITHDRAWN(Audience.PERSON_ALONE, "certificate.withdrawn"),
    /** It was not confirmed that the person took the exam; the record stays what it is. */
    SUPERVISION_REFUSED(Audience.PERSON_ALONE, "supervision.refused"),
    /** Nobody decided about a proof of the person in time, so it was given back. */
    RECOGNITION_UNDECIDED(Audience.PERSON_ALONE),
    /** Something obligatory of the preparation of a session is missing; the argument is the day of the first such session. */
    PREPARATION_DUE(Audience.PERSON),
    /** The provider lets the person into a session unprepared. */
    PREPARATION_WAIVED(Audience.PERSON_ALONE, "preparation.waived"),
    /** The provider gives the person more time for the follow-up. */
    FOLLOW_UP_EXTENDED(Audience.PERSON, "follow-up.extended"),
    /** The provider gives the person more time in tests. */
    EXTRA_TIME_GRANTED(Audience.PERSON_ALONE, "extra-time.granted"),
    /** The provider graded a homework. */
    HOMEWORK_GRADED(Audience.PERSON_ALONE, "homework.graded"),
    /** Somebody whom the person leads asks for the approval of a booking; the argument is the id of the request. */
    APPROVAL_ASKED(Audience.PERSON),
    /** Such a request has to be decided within days; the argument is its id. */
    APPROVAL_DUE(Audience.PERSON),
    /** HR may or has to decide about a request; the argument is its id. */
    APPROVAL_AT_HR(Audience.DESK),
    /** A key for the municipality's directory was made, put to use or ended. */
    DIRECTORY_ACCESS(Audience.DESK),
    /** The municipality's directory was stopped, since it let too many people go. */
    DIRECTORY_STOPPED(Audience.DESK),
    /** A key for the municipality's directory ends before long. */
    DIRECTORY_ACCESS_ENDS(Audience.DESK),
    /** The manager approved a booking, about which HR decides next. */
    BOOKING_PASSED_ON(Audience.PERSON, "approval.passed-on"),
    /** A booking that the person asked for was approved. */
    BOOKING_APPROVED(Audience.PERSON, "approval.approved"),
    /** A booking that the person asked for was declined. */
    BOOKING_DECLINED(Audience.PERSON_ALONE, "approval.declined"),
    /** Nobody decided in time about a booking that the person asked for; its seat is free again. */
    REQUEST_EXPIRED(Audience.PERSON, "approval.expired"),
    /** HR or the manager entered, changed or took back days on which the person is away. */
    ABSENCE_CHANGED(Audience.PERSON, "absence.entered", "absence.changed", "absence.removed"),
    /** HR or the manager suggests that the person books a session of a module. */
    SESSION_SUGGESTED(Audience.PERSON, "session.suggested"),
    /** The person is asked about the platform; the argument is the last day. */
    SURVEY_OPEN(Audience.PERSON),
    /** Months after a completion the person is asked whether it is applied. */
    TRANSFER_ASKED(Audience.PERSON),
    /** A record will lapse that the municipality asks for by a mandatory assignment; the argument is the first last day on which one counts. */
    DUTY_LAPSES(Audience.DESK),
    /** What the person has completed will lapse; the argument is the last day on which it counts. */
    RECORD_LAPSES(Audience.PERSON),
    /** People at the desk are asked about the platform; the argument is the last day. */
    SURVEY_AT_DESK(Audience.DESK),
    /** Somebody wrote in a discussion or learning group that the person follows; the arguments are the module and the thread. */
    DISCUSSION_NEWS(Audience.PERSON_ALONE),
    /** Somebody named the person in a discussion; arguments as before. */
    DISCUSSION_MENTION(Audience.PERSON_ALONE),
    /** Learners of one of the provider's modules ask something; the argument is the module. */
    DISCUSSION_QUESTION(Audience.DESK),
    /** Somebody reported a post on a forum of the provider; the argument is the module. */
    POST_REPORTED(Audience.DESK),
    /** Those who moderate took a post of the person out of sight. */
    POST_HIDDEN(Audience.PERSON_ALONE, "post.hidden"),
    /** A post of the person can be read again. */
    POST_SHOWN(Audience.PERSON_ALONE, "post.shown-again"),
    /** Nobody can write any more into a thread that the person opened. */
    THREAD_CLOSED(Audience.PERSON_ALONE, "thread.closed"),
    /** People can write again into a thread that the person opened. */
    THREAD_REOPENED(Audience.PERSON_ALONE, "thread.reopened"),
    /** It was decided about a post that the person reported. */
    REPORT_DECIDED(Audience.PERSON_ALONE, "report.upheld", "report.dismissed"),
    /** The person is asked to come into a learning group; the argument is the module. */
    GROUP_INVITATION(Audience.PERSON_ALONE),
    /** A learning group of the person wants to meet; the arguments are the module, the moment and the group. */
    GROUP_DATE(Audience.PERSON_ALONE),
    /** The person leads a learning group from now on. */
    GROUP_HANDED_OVER(Audience.PERSON_ALONE, "learning-group.handed-over"),
    /** The person was taken out of a learning group. */
    GROUP_LEFT(Audience.PERSON_ALONE, "learning-group.member-removed"),
    /** A learning group of the person is no more. */
    GROUP_DISSOLVED(Audience.PERSON_ALONE, "learning-group.dissolved"),
    /** HR changed name, address, unit, manager or deputy. */
    EMPLOYMENT_CHANGED(
            Audience.PERSON_ALONE, "member.changed", "member.rekeyed", "member.deputy-appointed", "member.readmitted"),
    /** A code was printed for the person or made void, or an account was linked to the person or taken off. */
    ACCESS_CHANGED(
            Audience.PERSON_ALONE, "activation.printed", "activation.revoked", "account.linked", "account.unlinked"),
    /** The operator changed what the account may do. */
    ROLES_CHANGED(Audience.PERSON_ALONE, "identity.granted", "hr.appointed", "hr.dismissed"),
    /** Invoices of a month were issued; the arguments are {@code hr} or {@code provider} and the last day of the month. */
    INVOICE_ISSUED(Audience.DESK),
    /** An invoice of a month was cancelled; arguments as before. */
    INVOICE_CANCELLED(Audience.DESK),
    /** The operator noted who writes the provider's invoices by contract. */
    BILLING_AGREED(Audience.DESK),
    /** Somebody of the provider stated another account for its invoices. */
    ACCOUNT_CHANGED(Audience.DESK),
    /** The municipality switched evaluations about its people on or off; the argument is the agreement. */
    EVALUATIONS_CHANGED(Audience.PERSON, "evaluation.switched-on", "evaluation.switched-off");

    private final Audience audience;
    private final Set<String> decisions;

    /** Who a kind of message is for. */
    private enum Audience {
        /** Those who work at a desk: a provider, a municipality, the Beirat or the operator. */
        DESK,
        /** The same about a person: those who read along in a mailbox must not even learn that it came. */
        DESK_ALONE,
        /** One person and those who read along in the person's mailbox. */
        PERSON,
        /** One person: those who read along must not even learn that it came. */
        PERSON_ALONE;

        boolean isDesk() {
            return this == DESK || this == DESK_ALONE;
        }
    }

    NotificationKind(Audience audience, String... decisions) {
        this.audience = audience;
        this.decisions = Set.of(decisions);
    }

    /** The actions of the audit about which it tells whom they affect; empty for what is no decision about somebody. */
    public Set<String> decisions() {
        return decisions;
    }

    /** Whether people can switch it off: they cannot where somebody else decided about them. */
    public boolean canBeSwitchedOff() {
        return !audience.isDesk() && decisions.isEmpty();
    }

    /** Whether it says of a person what those who read along in a mailbox must not learn, not even that it came. */
    public boolean isConfidential() {
        return audience == Audience.PERSON_ALONE || audience == Audience.DESK_ALONE;
    }

    /** Key of the message that tells people, e.g. {@code notification.curriculum-changed}. */
    public String messageKey() {
        return "notification." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
