package org.kommunalcampus.web.start;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.http.CallerSource;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.security.KnownAccounts;
import org.kommunalcampus.web.security.SignInEntrance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Signing in: on our own page with the known accounts, which is the demo, or elsewhere; and what to tell people when it did not work. */
@Controller
@RequiredArgsConstructor
class SignInController {

    private final CallerSource callers;
    private final SignInEntrance entrance;
    private final ObjectProvider<KnownAccounts> accounts;

    @GetMapping("/anmeldung")
    String login(@RequestParam Map<String, String> query, Model model) {
        if (!callers.current().roles().isEmpty()) {
            return "redirect:/";
        }
        boolean failed = query.containsKey("failed");
        boolean unavailable = query.containsKey("unavailable");
        boolean ended = query.containsKey("ended");
        model.addAttribute("ended", ended);
        model.addAttribute("failed", failed);
        if (entrance.elsewhere()) {
            model.addAttribute("unavailable", unavailable);
            model.addAttribute("entrance", entrance.address());
            return failed || unavailable || ended ? "start/signIn" : "redirect:" + entrance.address();
        }
        model.addAttribute(
                "accounts",
                accounts.stream().flatMap(known -> known.list().stream()).toList());
        return "start/login";
    }

    /** Keeps the session alive of somebody who reads or types for long. */
    @GetMapping("/sitzung")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void goOn(Caller caller) {
        caller.requireAnyRole(Role.values());
    }

    /** For people whose account belongs to nobody yet; they learn what to tell whom. */
    @GetMapping("/ohne-zuordnung")
    String unassigned(Model model) {
        Caller caller = callers.current();
        IdentityKey identity = caller.identity();
        if (identity == null || !caller.roles().isEmpty()) {
            return "redirect:/";
        }
        model.addAttribute("reference", identity.subject());
        model.addAttribute("entrance", entrance.address());
        return "start/unassigned";
    }
}
