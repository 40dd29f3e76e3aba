package org.kommunalcampus.web.hr;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.record.CompletionId;
import org.kommunalcampus.record.RecordSuspensions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Suspends records that HR has issued, and lets them count again. */
@Controller
@OnRefusal(texts = "hr", backTo = "/personal/beschaeftigte/{member}")
@RequestMapping("/personal/beschaeftigte/{member}/abschluesse/{completion}/aussetzung")
@RequiredArgsConstructor
class IssuedRecordController {

    private final RecordSuspensions suspensions;

    @PostMapping
    String suspend(
            Caller caller,
            @PathVariable MemberId member,
            @PathVariable CompletionId completion,
            @RequestParam(required = false) @FormField @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        suspensions.suspend(caller, completion, until, reason);
        flash.addFlashAttribute("notice", "hr.record.suspended.done");
        return "redirect:/personal/beschaeftigte/" + member;
    }

    @PostMapping("/ende")
    String lift(
            Caller caller,
            @PathVariable MemberId member,
            @PathVariable CompletionId completion,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        suspensions.lift(caller, completion);
        flash.addFlashAttribute("notice", "hr.record.lifted");
        return "redirect:/personal/beschaeftigte/" + member;
    }
}
