package org.kommunalcampus.web.start;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.search.ModuleHits;
import org.kommunalcampus.catalogue.search.ModuleQuery;
import org.kommunalcampus.catalogue.search.ModuleSearch;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.security.SharedTerminal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: tells visitors what this is and leads everybody else to their work. */
@Controller
@RequiredArgsConstructor
class HomeController {

    private final ModuleSearch search;
    private final SharedTerminal terminal;

    @GetMapping("/")
    String home(
            Caller caller,
            @RequestParam(required = false) @Nullable String signedOut,
            HttpServletRequest request,
            Model model) {
        if (caller.is(Role.LEARNER)) {
            return "redirect:/lehrplan";
        }
        if (caller.is(Role.OPERATOR)) {
            return "redirect:/betrieb";
        }
        if (caller.is(Role.PROVIDER)) {
            return "redirect:/anbieter";
        }
        if (caller.is(Role.REVIEWER)) {
            return "redirect:/beirat";
        }
        if (caller.is(Role.FORMER)) {
            return "redirect:/nachweise";
        }
        if (signedOut != null && terminal.sent(request)) {
            return "redirect:/anmeldung?signedOut";
        }
        ModuleHits all = search.find(ModuleQuery.words(null));
        model.addAttribute("modules", all.total());
        model.addAttribute(
                "providers", all.facets().getOrDefault("provider", List.of()).size());
        model.addAttribute("signedOut", signedOut != null);
        return "start/home";
    }
}
