package org.kommunalcampus.web.provider;

import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.EnrolmentId;
import org.kommunalcampus.record.RecordSuspensions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.FormField;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Suspends the record of somebody who took part in a session, and lets it count again. */
@Controller
@OnRefusal(texts = "participant", backTo = "/anbieter/module/{module}/termine/{session}/teilnehmende")
@RequestMapping("/anbieter/module/{module}/termine/{session}/teilnehmende/{enrolment}/aussetzung")
@RequiredArgsConstructor
class ParticipantRecordController {

    private final RecordSuspensions suspensions;

    @PostMapping
    String suspend(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @PathVariable EnrolmentId enrolment,
            @RequestParam(required = false) @FormField @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.PROVIDER);
        suspensions.suspend(caller, suspensions.behind(caller, enrolment), until, reason);
        flash.addFlashAttribute("notice", "participant.suspended");
        return back(module, session);
    }

    @PostMapping("/ende")
    String lift(
            Caller caller,
            @PathVariable ModuleId module,
            @PathVariable SessionId session,
            @PathVariable EnrolmentId enrolment,
            RedirectAttributes flash) {
        caller.requireAnyRole(Role.PROVIDER);
        suspensions.lift(caller, suspensions.behind(caller, enrolment));
        flash.addFlashAttribute("notice", "participant.lifted");
        return back(module, session);
    }

    private static String back(ModuleId module, SessionId session) {
        return "redirect:/anbieter/module/" + module + "/termine/" + session + "/teilnehmende";
    }
}
