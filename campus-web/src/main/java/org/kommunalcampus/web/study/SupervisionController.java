package org.kommunalcampus.web.study;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.supervision.SupervisionConsents;
import org.kommunalcampus.supervision.SupervisionWay;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Agreeing to be supervised in the exam, and no longer agreeing. */
@Controller
@OnRefusal(texts = "supervision", backTo = "/lernen/{enrolment}")
@RequestMapping("/lernen/{enrolment}/aufsicht")
@RequiredArgsConstructor
class SupervisionController {

    private final SupervisionConsents consents;

    @PostMapping
    String agree(
            Caller caller,
            @PathVariable EnrolmentId enrolment,
            @RequestParam(defaultValue = "false") boolean understood,
            @RequestParam(required = false) @Nullable SupervisionWay way,
            RedirectAttributes flash) {
        consents.give(caller, enrolment, understood, way);
        flash.addFlashAttribute("notice", "supervision.agreed.done");
        return "redirect:/lernen/" + enrolment;
    }

    @PostMapping("/widerruf")
    String revoke(Caller caller, @PathVariable EnrolmentId enrolment, RedirectAttributes flash) {
        consents.revoke(caller, enrolment);
        flash.addFlashAttribute("notice", "supervision.revoked.done");
        return "redirect:/lernen/" + enrolment;
    }
}
