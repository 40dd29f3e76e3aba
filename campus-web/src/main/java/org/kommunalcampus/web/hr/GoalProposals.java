package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.profile.AgreementId;
import org.kommunalcampus.profile.GoalAgreements;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Proposes goals and takes them back, and says on the next page how that went. */
@Component
@RequiredArgsConstructor
class GoalProposals {

    private final GoalAgreements agreements;
    private final HrWords words;

    void propose(Caller caller, MemberId member, GoalProposalForm form, Locale locale, RedirectAttributes flash) {
        try {
            agreements.propose(caller, member, form.read());
            flash.addFlashAttribute("notice", "hr.goal.proposed");
        } catch (Invalid invalid) {
            flash.addFlashAttribute(
                    "problem",
                    List.copyOf(words.errors(invalid, locale).values()).getFirst());
        }
    }

    void withdraw(Caller caller, AgreementId agreement, long version, Locale locale, RedirectAttributes flash) {
        try {
            agreements.withdraw(caller, agreement, version);
            flash.addFlashAttribute("notice", "hr.saved");
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", words.refusal(refused, locale));
        } catch (Stale stale) {
            flash.addFlashAttribute("problem", "hr.stale");
        }
    }
}
