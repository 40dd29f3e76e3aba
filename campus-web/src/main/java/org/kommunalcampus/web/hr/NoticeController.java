package org.kommunalcampus.web.hr;

import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Slips of paper for people who get no mails: that something is there to read, and when they have dates of which their employer knows. */
@Controller
@RequiredArgsConstructor
class NoticeController {

    private final NoticePages pages;

    @GetMapping("/personal/handzettel")
    String ofMunicipality(Caller caller, @RequestParam(defaultValue = "") String page, Locale locale, Model model) {
        caller.requireAnyRole(Role.HR);
        model.addAttribute("page", pages.ofMunicipality(caller, page, locale));
        model.addAttribute("hr", true);
        return "hr/notices";
    }

    @GetMapping("/team/handzettel")
    String ofTeam(Caller caller, @RequestParam(defaultValue = "") String page, Locale locale, Model model) {
        caller.requireAnyRole(Role.MANAGER);
        model.addAttribute("page", pages.ofTeam(caller, page, locale));
        model.addAttribute("hr", false);
        return "hr/notices";
    }
}
