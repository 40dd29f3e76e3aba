package org.kommunalcampus.web.learner;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.catalogue.SessionView;
import org.kommunalcampus.catalogue.Sessions;
import org.kommunalcampus.record.AttendanceCodes;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying by the code of a session that one is there; the picture in the room leads here with the code filled in. */
@Controller
@OnRefusal(texts = "attendance", backTo = "/anwesenheit/{session}")
@RequestMapping("/anwesenheit/{session}")
@RequiredArgsConstructor
class AttendanceController {

    private final AttendanceCodes codes;
    private final Sessions sessions;
    private final ModuleTitles titles;
    private final PlannedTime times;

    @GetMapping
    String ask(
            Caller caller,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String code,
            Locale locale,
            Model model) {
        caller.requireMember();
        SessionView found = sessions.byId(List.of(session)).get(session);
        if (found == null) {
            throw new NotFound("session", session);
        }
        model.addAttribute("session", session.toString());
        model.addAttribute("moduleTitle", titles.title(found.module()));
        model.addAttribute("when", times.session(found, locale));
        model.addAttribute("code", code.matches("[0-9]{6}") ? code : "");
        return "learner/attendance";
    }

    @PostMapping
    String claim(
            Caller caller,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes flash) {
        boolean right = codes.claim(caller, session, code);
        flash.addFlashAttribute("claimed", right);
        return "redirect:/anwesenheit/" + session;
    }
}
