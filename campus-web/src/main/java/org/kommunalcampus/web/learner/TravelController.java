package org.kommunalcampus.web.learner;

import static org.kommunalcampus.web.kit.Submission.submit;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.approval.OwnApproval;
import org.kommunalcampus.approval.OwnApprovals;
import org.kommunalcampus.approval.OwnTravel;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Money;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.Euros;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who asks for a booking plans what the way there will cost. */
@Controller
@OnRefusal(texts = "travel", backTo = "/buchungen")
@RequiredArgsConstructor
class TravelController {

    private final OwnTravel travel;
    private final OwnApprovals approvals;
    private final ModuleTitles titles;

    /** Travel costs as they were typed; empty for none. */
    record TravelForm(@FormField @Nullable Money amount) {}

    @GetMapping("/buchungen/{id}/reisekosten")
    String form(Caller caller, @PathVariable EnrolmentId id, Model model) {
        return page(caller, id, model);
    }

    @PostMapping("/buchungen/{id}/reisekosten")
    String plan(
            Caller caller,
            @PathVariable EnrolmentId id,
            @ModelAttribute("form") TravelForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!submit(form, errors, () -> travel.plan(caller, id, form.amount()))) {
            return page(caller, id, model);
        }
        flash.addFlashAttribute("notice", "travel.planned");
        return "redirect:/buchungen";
    }

    private String page(Caller caller, EnrolmentId id, Model model) {
        OwnApproval own = approvals.own(caller, caller.requireMember()).get(id);
        if (own == null) {
            throw new NotFound("enrolment", id);
        }
        Money planned = own.request().travelPlanned();
        model.addAttribute("id", id.toString());
        model.addAttribute("moduleTitle", titles.title(own.request().module()));
        model.addAttribute("typed", planned == null ? "" : Euros.typed(planned.cents()));
        return "learner/travel";
    }
}
