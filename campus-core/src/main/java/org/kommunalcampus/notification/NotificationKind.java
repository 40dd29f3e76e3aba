package org.kommunalcampus.notification;

import java.util.Locale;
import java.util.Set;

/** What a message is about; people switch each kind off or on, except those about decisions, which concern them in any case. */
public enum NotificationKind {
    /** The curriculum changed without the person's own doing; the argument is the number of the version. */
    CURRICULUM_CHANGED(MessageAudience.PERSON),
    /** The date of an assigned module is near or has passed; the argument is the first such date. */
    ASSIGNMENT_DUE(MessageAudience.PERSON),
    /** A provider wrote on a topic on which the person consented to be written to; the argument is the id of the message. */
    PROVIDER_MESSAGE(MessageAudience.PERSON_ALONE),
    /** An address of a provider's system was switched off; the arguments are {@code webhook} and its id. */
    WEBHOOK_DISABLED(MessageAudience.DESK),
    /** Something happened to the person's request for erasure. */
    ERASURE(MessageAudience.PERSON_ALONE),
    /** A provider whose module the person has booked is not accredited at present; the argument is the id of the module. */
    PROVIDER_SUSPENDED(MessageAudience.PERSON),
    /** A certification ends before long; the arguments are {@code module} or {@code review}, its id, and the last day. */
    CERTIFICATION_ENDS(MessageAudience.DESK),
    /** A condition of a certification falls due before long; arguments as before. */
    CONDITION_DUE(MessageAudience.DESK),
    /** A condition was not met in time, so that the certification rests; arguments as before. */
    CERTIFICATION_SUSPENDED(MessageAudience.DESK),
    /** The Beirat looks for modules on a topic; the argument is the id of its call. */
    CALL_OPENED(MessageAudience.DESK),
    /** A provider answered a call; the argument is the id of the call. */
    CALL_ANSWERED(MessageAudience.DESK),
    /** Something happened to the accreditation of the provider, or it ends soon. */
    ACCREDITATION(MessageAudience.DESK),
    /** A provider made an offer to the municipality; the argument is the id of the offer. */
    OFFER_RECEIVED(MessageAudience.DESK),
    /** A municipality answered an offer; the argument is the id of the offer. */
    OFFER_ANSWERED(MessageAudience.DESK),
    /** A provider answered the municipality's question about an offer; the argument is the id of the offer. */
    OFFER_QUESTION_ANSWERED(MessageAudience.DESK),
    /** A call that the provider answered takes no more answers or was taken back; the argument is the id of the call. */
    CALL_ENDED(MessageAudience.DESK),
    /** The Beirat decided about a package that the municipality proposed; the argument is the id of the package. */
    PACKAGE_DECIDED(MessageAudience.DESK),
    /** The Beirat decided about a module of the provider. */
    REVIEW_DECIDED(MessageAudience.DESK, "review.decided"),
    /** A session that the person booked will not be held; the booking has ended. */
    SESSION_CANCELLED(MessageAudience.PERSON, "session.cancelled"),
    /** A session that the person booked will not be held, since too few people have booked; the booking has ended. */
    SESSION_TOO_FEW(MessageAudience.PERSON, "session.too-few"),
    /** A session that the person booked takes place for sure. */
    SESSION_CONFIRMED(MessageAudience.PERSON, "session.confirmed"),
    /** Too few people have booked a session of the provider, who has to decide whether it takes place; the last argument is its id. */
    SESSION_UNDECIDED(MessageAudience.DESK),
    /** Enough people have booked a session of the provider, so it takes place; the last argument is its id. */
    SESSION_HAS_ENOUGH(MessageAudience.DESK),
    /** Too few people had booked a session of the provider, so it was cancelled as the provider wished; the last argument is its id. */
    SESSION_HAD_TOO_FEW(MessageAudience.DESK),
    /** A session that the person booked is at another time. */
    SESSION_MOVED(MessageAudience.PERSON, "session.moved"),
    /** A session that the person booked is at another place, or ends at another time. */
    SESSION_RELOCATED(MessageAudience.PERSON, "session.relocated"),
    /** Those who run a session that the person booked wrote to all who take part. */
    SESSION_NOTE(MessageAudience.PERSON, "session.note-sent"),
    /** A trainer noted the person, who came to a session without a seat, as one who takes part. */
    LET_INTO_SESSION(MessageAudience.PERSON, "guest.let-in"),
    /** A seat is free and held for the person, who waited for it. */
    SEAT_OFFERED(MessageAudience.PERSON, "seat.offered"),
    /** The person did not accept an offered seat in time. */
    SEAT_LAPSED(MessageAudience.PERSON, "seat.lapsed"),
    /** A colleague who cannot come asks the person to take over the seat. */
    SUBSTITUTION_ASKED(MessageAudience.PERSON, "substitution.asked"),
    /** Who leads a colleague asks the person to take over the colleague's seat. */
    SUBSTITUTION_PROPOSED(MessageAudience.PERSON, "substitution.named"),
    /** Who leads the person asked a colleague to take over the person's seat. */
    SUBSTITUTION_NAMED(MessageAudience.PERSON, "substitution.named"),
    /** A colleague took over the seat of the person. */
    SUBSTITUTION_DONE(MessageAudience.PERSON, "substitution.accepted", "substitution.passed"),
    /** A colleague does not take over the seat of the person, or may not. */
    SUBSTITUTION_DECLINED(MessageAudience.PERSON, "substitution.declined"),
    /** What the person was asked to take over is not to be taken over any more. */
    SUBSTITUTION_ENDED(MessageAudience.PERSON, "substitution.withdrawn"),
    /** The session for which the person waited has begun. */
    WAITING_LIST_ENDED(MessageAudience.PERSON, "waiting-list.ended"),
    /** A module that the person booked is no longer offered; the booking stays. */
    MODULE_WITHDRAWN(MessageAudience.PERSON, "module.withdrawn"),
    /** HR assigned a module. */
    ASSIGNMENT_MADE(MessageAudience.PERSON, "assignment.made", "package.assigned"),
    /** A rule of the municipality changed what is assigned. */
    ASSIGNMENT_CHANGED(
            MessageAudience.PERSON,
            "assignment-rule.created",
            "assignment-rule.changed",
            "assignment-rule.switched-on",
            "assignment-rule.switched-off"),
    /** HR took an assignment back. */
    ASSIGNMENT_WITHDRAWN(MessageAudience.PERSON, "assignment.withdrawn", "assignment.person-withdrawn"),
    /** HR exempted the person from an assignment. */
    ASSIGNMENT_EXEMPTED(MessageAudience.PERSON_ALONE, "assignment.person-exempt"),
    /** HR set another day until when something is to be done. */
    ASSIGNMENT_POSTPONED(MessageAudience.PERSON, "assignment.person-postponed"),
    /** An assignment holds again after an exemption or a withdrawal. */
    ASSIGNMENT_REINSTATED(MessageAudience.PERSON, "assignment.person-assigned"),
    /** HR or the line manager proposes a goal. */
    GOAL_PROPOSED(MessageAudience.PERSON_ALONE, "goal.proposed"),
    /** The employer took a proposal or an agreed goal back. */
    GOAL_WITHDRAWN(MessageAudience.PERSON_ALONE, "goal.withdrawn"),
    /** The employee agreed to a goal or declined it; told to the one who proposed it. */
    GOAL_ANSWERED(MessageAudience.PERSON_ALONE, "goal.agreed", "goal.declined"),
    /** Somebody gave a copy of the accepted learning year; the arguments are {@code team} or {@code hr} and the id of the person. */
    STAGE_COPY_SENT(MessageAudience.DESK_ALONE),
    /** Somebody took such a copy back; arguments as before. */
    STAGE_COPY_WITHDRAWN(MessageAudience.DESK_ALONE),
    /** The line manager invites to a talk about what the person needs to learn; the moment is when. */
    TALK_INVITED(MessageAudience.PERSON, "talk.invited"),
    /** Such a talk is at another time or place; the moments are when it was and when it is. */
    TALK_MOVED(MessageAudience.PERSON, "talk.moved"),
    /** Such a talk is not held. */
    TALK_CANCELLED(MessageAudience.PERSON, "talk.cancelled"),
    /** The line manager has written the result of the talk, which the person is to confirm. */
    TALK_RESULT(MessageAudience.PERSON_ALONE, "talk.result-proposed"),
    /** The person has confirmed the result of the talk; told to the one who wrote it. */
    TALK_CONFIRMED(MessageAudience.PERSON_ALONE, "talk.result-confirmed"),
    /** The person does not agree with the result of the talk; told to the one who wrote it. */
    TALK_RETURNED(MessageAudience.PERSON_ALONE, "talk.result-returned"),
    /** Talks with people of the own team fall due; the argument is the first such day. */
    TALK_DUE(MessageAudience.PERSON),
    /** The person has a right to a talk that nobody has held in time; the argument is the day on which it fell due. */
    TALK_OWED(MessageAudience.PERSON),
    /** Somebody whom the person leads wishes for a talk; the argument is the id of the one who asks. */
    TALK_WISHED(MessageAudience.PERSON),
    /** The job profile that the person's job asks for is another one. */
    JOB_PROFILE_CHANGED(MessageAudience.PERSON_ALONE, "profile.job-profile-assigned"),
    /** HR noted a level that it has seen at work. */
    LEVEL_ATTESTED(MessageAudience.PERSON_ALONE, "profile.level-attested"),
    /** HR took back a level that it had noted; what it proved counts no more. */
    ATTESTATION_WITHDRAWN(MessageAudience.PERSON_ALONE, "profile.attestation-withdrawn"),
    /** Somebody else recorded that the person completed a module. */
    COMPLETION_RECORDED(MessageAudience.PERSON, "completion.recorded"),
    /** A completion was corrected by who recorded it. */
    COMPLETION_CORRECTED(MessageAudience.PERSON_ALONE, "completion.corrected"),
    /** A completion was taken back by who recorded it; what it proved counts no more. */
    COMPLETION_REVOKED(MessageAudience.PERSON_ALONE, "completion.revoked"),
    /** A record of the person does not count for a time, since who issued it examines it. */
    RECORD_SUSPENDED(MessageAudience.PERSON_ALONE, "record.suspended"),
    /** A record of the person that was suspended counts again. */
    RECORD_SUSPENSION_LIFTED(MessageAudience.PERSON_ALONE, "record.suspension-lifted"),
    /** Somebody handed in a proof of something learned elsewhere, or answered a question about it; the arguments are who checks it and its id. */
    RECOGNITION_ASKED(MessageAudience.DESK),
    /** Somebody took such a proof back; arguments as before. */
    RECOGNITION_WITHDRAWN(MessageAudience.DESK),
    /** Whoever checks a proof of the person has a question about it. */
    RECOGNITION_QUESTION(MessageAudience.PERSON_ALONE, "recognition.questioned"),
    /** A proof of the person counts, wholly or partly. */
    RECOGNITION_GRANTED(MessageAudience.PERSON_ALONE, "recognition.granted"),
    /** A proof of the person does not count. */
    RECOGNITION_DECLINED(MessageAudience.PERSON_ALONE, "recognition.declined"),
    /** A proof of the person counts no more. */
    RECOGNITION_REVOKED(MessageAudience.PERSON_ALONE, "recognition.revoked"),
    /** The exam of a module that the person has booked can be supervised, so that it makes a certificate. */
    SUPERVISION_OFFERED(MessageAudience.PERSON),
    /** Somebody who works for the provider was named to confirm exams; the subject is the module. */
    SUPERVISOR_NAMED(MessageAudience.DESK),
    /** Whoever was named to confirm exams left, and nobody is left who could; the argument is the module. */
    SUPERVISOR_MISSING(MessageAudience.DESK),
    /** The exam of a module can no longer be supervised as it was arranged, since the module changed; the argument is the module. */
    SUPERVISION_IMPOSSIBLE(MessageAudience.DESK),
    /** The exam of a module that the person has booked is no longer supervised as it was arranged. */
    SUPERVISION_ENDED(MessageAudience.PERSON, "supervision.lapsed"),
    /** Nobody is named at present who could confirm the exam to whose supervision the person agreed. */
    SUPERVISION_UNATTENDED(MessageAudience.PERSON, "supervisor.released"),
    /** Somebody is named again who can confirm it. */
    SUPERVISION_ATTENDED(MessageAudience.PERSON, "supervisor.named"),
    /** It was confirmed that the person took the exam; the record is a certificate. */
    SUPERVISION_CONFIRMED(MessageAudience.PERSON, "supervision.confirmed"),
    /** It no longer holds that the exam was supervised, e.g. since attendance was corrected; the certificate gave way to a record of achievement. */
    CERTIFICATE_WITHDRAWN(MessageAudience.PERSON_ALONE, "certificate.withdrawn"),
    /** It was not confirmed that the person took the exam; the record stays what it is. */
    SUPERVISION_REFUSED(MessageAudience.PERSON_ALONE, "supervision.refused"),
    /** Nobody decided about a proof of the person in time, so it was given back. */
    RECOGNITION_UNDECIDED(MessageAudience.PERSON_ALONE),
    /** Something obligatory of the preparation of a session is missing; the argument is the day of the first such session. */
    PREPARATION_DUE(MessageAudience.PERSON),
    /** The provider lets the person into a session unprepared. */
    PREPARATION_WAIVED(MessageAudience.PERSON_ALONE, "preparation.waived"),
    /** The provider gives the person more time for the follow-up. */
    FOLLOW_UP_EXTENDED(MessageAudience.PERSON, "follow-up.extended"),
    /** The provider gives the person more time in tests. */
    EXTRA_TIME_GRANTED(MessageAudience.PERSON_ALONE, "extra-time.granted"),
    /** The provider graded a homework. */
    HOMEWORK_GRADED(MessageAudience.PERSON_ALONE, "homework.graded"),
    /** Somebody whom the person leads asks for the approval of a booking; the argument is the id of the request. */
    APPROVAL_ASKED(MessageAudience.PERSON),
    /** Such a request has to be decided within days; the argument is its id. */
    APPROVAL_DUE(MessageAudience.PERSON),
    /** HR may or has to decide about a request; the argument is its id. */
    APPROVAL_AT_HR(MessageAudience.DESK),
    /** A key for the municipality's directory was made, put to use or ended. */
    DIRECTORY_ACCESS(MessageAudience.DESK),
    /** The municipality's directory was stopped, since it let too many people go. */
    DIRECTORY_STOPPED(MessageAudience.DESK),
    /** A key for the municipality's directory ends before long. */
    DIRECTORY_ACCESS_ENDS(MessageAudience.DESK),
    /** The manager approved a booking, about which HR decides next. */
    BOOKING_PASSED_ON(MessageAudience.PERSON, "approval.passed-on"),
    /** A booking of the person was approved that carries an agreement about repayment, which is to be signed. */
    AGREEMENT_TO_SIGN(MessageAudience.PERSON, "approval.approved"),
    /** HR has noted that such an agreement lies there signed; the day is since when. */
    AGREEMENT_SIGNED(MessageAudience.PERSON_ALONE, "agreement.signed"),
    /** HR has noted that such an agreement does not lie there signed after all. */
    AGREEMENT_UNSIGNED(MessageAudience.PERSON_ALONE, "agreement.unsigned"),
    /** A booking that the person asked for was approved. */
    BOOKING_APPROVED(MessageAudience.PERSON, "approval.approved"),
    /** Somebody whom the person leads has moved an approved booking to another session, and travel costs are to be decided anew; the argument is the id of the request. */
    TRAVEL_ASKED(MessageAudience.PERSON),
    /** The travel costs of an approved booking were decided, which is in another session now. */
    TRAVEL_DECIDED(MessageAudience.PERSON, "approval.travel-decided"),
    /** A booking that the person asked for was declined. */
    BOOKING_DECLINED(MessageAudience.PERSON_ALONE, "approval.declined"),
    /** Nobody decided in time about a booking that the person asked for; its seat is free again. */
    REQUEST_EXPIRED(MessageAudience.PERSON, "approval.expired"),
    /** HR or the manager entered, changed or took back days on which the person is away. */
    ABSENCE_CHANGED(MessageAudience.PERSON, "absence.entered", "absence.changed", "absence.removed"),
    /** HR or the manager suggests that the person books a session of a module. */
    SESSION_SUGGESTED(MessageAudience.PERSON, "session.suggested"),
    /** The person is asked about the platform; the argument is the last day. */
    SURVEY_OPEN(MessageAudience.PERSON),
    /** Months after a completion the person is asked whether it is applied. */
    TRANSFER_ASKED(MessageAudience.PERSON),
    /** A record will lapse that the municipality asks for by a mandatory assignment; the argument is the first last day on which one counts. */
    DUTY_LAPSES(MessageAudience.DESK),
    /** What the person has completed will lapse; the argument is the last day on which it counts. */
    RECORD_LAPSES(MessageAudience.PERSON),
    /** People at the desk are asked about the platform; the argument is the last day. */
    SURVEY_AT_DESK(MessageAudience.DESK),
    /** Somebody wrote in a discussion or learning group that the person follows; the arguments are the module and the thread. */
    DISCUSSION_NEWS(MessageAudience.PERSON_ALONE),
    /** Somebody named the person in a discussion; arguments as before. */
    DISCUSSION_MENTION(MessageAudience.PERSON_ALONE),
    /** Learners of one of the provider's modules ask something; the argument is the module. */
    DISCUSSION_QUESTION(MessageAudience.DESK),
    /** Somebody reported a post on a forum of the provider; the argument is the module. */
    POST_REPORTED(MessageAudience.DESK),
    /** Those who moderate took a post of the person out of sight. */
    POST_HIDDEN(MessageAudience.PERSON_ALONE, "post.hidden"),
    /** A post of the person can be read again. */
    POST_SHOWN(MessageAudience.PERSON_ALONE, "post.shown-again"),
    /** Nobody can write any more into a thread that the person opened. */
    THREAD_CLOSED(MessageAudience.PERSON_ALONE, "thread.closed"),
    /** People can write again into a thread that the person opened. */
    THREAD_REOPENED(MessageAudience.PERSON_ALONE, "thread.reopened"),
    /** It was decided about a post that the person reported. */
    REPORT_DECIDED(MessageAudience.PERSON_ALONE, "report.upheld", "report.dismissed"),
    /** The person is asked to come into a learning group; the argument is the module. */
    GROUP_INVITATION(MessageAudience.PERSON_ALONE),
    /** A learning group of the person wants to meet; the arguments are the module, the moment and the group. */
    GROUP_DATE(MessageAudience.PERSON_ALONE),
    /** The person leads a learning group from now on. */
    GROUP_HANDED_OVER(MessageAudience.PERSON_ALONE, "learning-group.handed-over"),
    /** The person was taken out of a learning group. */
    GROUP_LEFT(MessageAudience.PERSON_ALONE, "learning-group.member-removed"),
    /** A learning group of the person is no more. */
    GROUP_DISSOLVED(MessageAudience.PERSON_ALONE, "learning-group.dissolved"),
    /** HR changed name, address, unit, manager or deputy. */
    EMPLOYMENT_CHANGED(
            MessageAudience.PERSON_ALONE,
            "member.changed",
            "member.rekeyed",
            "member.deputy-appointed",
            "member.readmitted"),
    /** A code was printed for the person or made void, or an account was linked to the person or taken off. */
    ACCESS_CHANGED(
            MessageAudience.PERSON_ALONE,
            "activation.printed",
            "activation.revoked",
            "account.linked",
            "account.unlinked"),
    /** The operator changed what the account may do. */
    ROLES_CHANGED(MessageAudience.PERSON_ALONE, "identity.granted", "hr.appointed", "hr.dismissed"),
    /** Invoices of a month were issued; the arguments are {@code hr} or {@code provider} and the last day of the month. */
    INVOICE_ISSUED(MessageAudience.DESK),
    /** An invoice of a month was cancelled; arguments as before. */
    INVOICE_CANCELLED(MessageAudience.DESK),
    /** The operator decided about a tool of the provider; the argument is its id. */
    TOOL_DECIDED(MessageAudience.DESK),
    /** The operator noted who writes the provider's invoices by contract. */
    BILLING_AGREED(MessageAudience.DESK),
    /** Somebody of the provider stated another account for its invoices. */
    ACCOUNT_CHANGED(MessageAudience.DESK),
    /** The municipality switched evaluations about its people on or off; the argument is the agreement. */
    EVALUATIONS_CHANGED(MessageAudience.PERSON, "evaluation.switched-on", "evaluation.switched-off");

    private final MessageAudience audience;
    private final Set<String> decisions;

    NotificationKind(MessageAudience audience, String... decisions) {
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
        return audience.isAlone();
    }

    /** Key of the message that tells people, e.g. {@code notification.curriculum-changed}. */
    public String messageKey() {
        return "notification." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
