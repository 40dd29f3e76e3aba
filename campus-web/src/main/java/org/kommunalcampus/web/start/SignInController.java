package org.kommunalcampus.web.start;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.http.CallerSource;
import org.kommunalcampus.organisation.Activations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.IdentityKey;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.security.FreshRoles;
import org.kommunalcampus.web.security.KnownAccounts;
import org.kommunalcampus.web.security.SharedTerminal;
import org.kommunalcampus.web.security.SignInEntrance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing in: on our own page with the known accounts, which is the demo, or elsewhere; and what to tell people when it did not work. */
@Controller
@RequiredArgsConstructor
class SignInController {

    private final CallerSource callers;
    private final SignInEntrance entrance;
    private final ObjectProvider<KnownAccounts> accounts;
    private final Activations activations;
    private final FreshRoles freshRoles;
    private final SharedTerminal terminal;

    /** What somebody types from paper. */
    record RedeemForm(
            @Nullable String personnelKey, @Nullable String code) {}

    @GetMapping("/anmeldung")
    String login(@RequestParam Map<String, String> query, HttpServletRequest request, Model model) {
        if (!callers.current().roles().isEmpty()) {
            return "redirect:/";
        }
        boolean failed = query.containsKey("failed");
        boolean unavailable = query.containsKey("unavailable");
        boolean ended = query.containsKey("ended");
        boolean shared = terminal.sent(request);
        model.addAttribute("signedOut", query.containsKey("signedOut"));
        model.addAttribute("shared", shared);
        model.addAttribute("ended", ended);
        model.addAttribute("failed", failed);
        if (entrance.elsewhere()) {
            model.addAttribute("unavailable", unavailable);
            model.addAttribute("entrance", entrance.address());
            return failed || unavailable || ended || shared ? "start/signIn" : "redirect:" + entrance.address();
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
        return unassigned(identity, new RedeemForm("", ""), model);
    }

    /** Links the account by a printed code; what does not fit together is told in one way. */
    @PostMapping("/ohne-zuordnung")
    @OnRefusal(texts = "access", backTo = "/ohne-zuordnung")
    String redeem(
            @ModelAttribute("form") RedeemForm form,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        Caller caller = callers.current();
        IdentityKey identity = caller.identity();
        if (identity == null) {
            return "redirect:" + SignInEntrance.PAGE;
        }
        Optional<Set<Role>> roles = activations.redeem(
                caller,
                Objects.requireNonNullElse(form.personnelKey(), ""),
                Objects.requireNonNullElse(form.code(), ""));
        if (roles.isEmpty()) {
            model.addAttribute("refused", true);
            return unassigned(identity, form, model);
        }
        freshRoles.take(request, roles.get());
        flash.addFlashAttribute("notice", "access.linked");
        return "redirect:/";
    }

    private String unassigned(IdentityKey identity, RedeemForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("reference", identity.subject());
        model.addAttribute("entrance", entrance.address());
        return "start/unassigned";
    }
}
