package org.kommunalcampus.web.learner;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.ApprovalView;
import org.kommunalcampus.approval.OwnApproval;
import org.kommunalcampus.learning.EnrolmentState;
import org.kommunalcampus.learning.EnrolmentView;
import org.kommunalcampus.organisation.Members;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.web.kit.AgreementPapers;
import org.kommunalcampus.web.kit.Phrases;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Component;

/** Words who decides about a booking that the learner asked for and until when, or why it was declined. */
@Component
@RequiredArgsConstructor
class ApprovalNotes {

    private final Members members;
    private final Phrases phrases;
    private final Wording wording;
    private final AgreementPapers papers;

    /** A sentence; null for a booking about which nobody has to decide. */
    @Nullable
    String of(Caller caller, EnrolmentView enrolment, @Nullable OwnApproval approval, Locale locale) {
        if (approval == null) {
            return null;
        }
        ApprovalView request = approval.request();
        String name = approval.asked() == null ? null : name(caller, approval.asked());
        if (enrolment.state() == EnrolmentState.REQUESTED) {
            String until = phrases.day(request.decideBy(), locale);
            String seat = enrolment.takesOver() ? ".takeover" : "";
            String asks = name == null
                    ? phrases.say("learner.approval.hr" + seat, locale, until)
                    : phrases.say("learner.approval.manager" + seat, locale, name, until);
            return asks + travel(request, locale) + agreement(request, locale);
        }
        String also = travel(request, locale) + agreement(request, locale);
        if (enrolment.state().mayLearn() && !also.isEmpty()) {
            return also.strip();
        }
        if (enrolment.state() == EnrolmentState.COMPLETED && request.agreement() != null) {
            return agreement(request, locale).strip();
        }
        return enrolment.state() == EnrolmentState.DECLINED
                ? phrases.say(
                        "learner.approval.declined",
                        locale,
                        request.reason(),
                        phrases.day(request.keptOutUntil(), locale))
                : null;
    }

    /** Whether nobody has decided about the way to the session, so that travel costs can be planned. */
    static boolean plansTravel(@Nullable OwnApproval approval) {
        return approval != null && approval.request().plansTravel();
    }

    /** What is planned, proposed and approved for the way there; empty where nothing is. */
    private String travel(ApprovalView request, Locale locale) {
        if (request.travelPlanned() == null) {
            return "";
        }
        if (request.travel() != null) {
            return " " + phrases.say("travel.note.granted", locale, wording.price(request.travel(), locale));
        }
        String planned =
                " " + phrases.say("travel.note.planned", locale, wording.price(request.travelPlanned(), locale));
        String proposed = request.travelProposed() == null
                ? ""
                : " " + phrases.say("travel.note.proposed", locale, wording.price(request.travelProposed(), locale));
        return planned + proposed + (request.travelWaits() ? " " + phrases.say("travel.note.anew", locale) : "");
    }

    /** What the person agrees to about repayment, and whether that lies there signed; empty for nothing. */
    private String agreement(ApprovalView request, Locale locale) {
        if (request.agreement() == null) {
            return "";
        }
        String state = request.signedOn() == null
                ? phrases.say("agreement.own.unsigned", locale)
                : phrases.say("agreement.signed", locale, phrases.day(request.signedOn(), locale));
        return " " + papers.inShort(request.agreement(), locale) + " " + state;
    }

    /** Whether the booking carries an agreement about repayment, which can be printed. */
    static boolean hasAgreement(@Nullable OwnApproval approval) {
        return approval != null && approval.request().agreement() != null;
    }

    private @Nullable String name(Caller caller, MemberId manager) {
        return members.names(caller, List.of(manager)).get(manager);
    }
}
