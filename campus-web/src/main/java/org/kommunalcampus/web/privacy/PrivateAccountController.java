package org.kommunalcampus.web.privacy;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.mail.Mails;
import org.kommunalcampus.organisation.PrivateAccounts;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How people keep their records when they leave: they name a private address, and confirm it by a mailed link. */
@Controller
@OnRefusal(texts = "private-account", backTo = PrivateAccountController.PAGE)
@RequiredArgsConstructor
class PrivateAccountController {

    static final String PAGE = "/meine-daten/privates-konto";
    static final String CONFIRMATION = PAGE + "/bestaetigung/";

    private final PrivateAccounts accounts;
    private final Mails mails;

    /** What is typed. */
    record AddressForm(@Nullable String address) {}

    @GetMapping(PAGE)
    ModelAndView show(Caller caller) {
        return page(caller, new AddressForm(""));
    }

    @PostMapping(PAGE)
    ModelAndView name(
            Caller caller,
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        if (!submit(
                form, errors, () -> accounts.name(caller, Objects.requireNonNullElse(form.address(), ""), locale))) {
            return page(caller, form);
        }
        flash.addFlashAttribute("notice", "private-account.sent");
        return new ModelAndView("redirect:" + PAGE);
    }

    /** Forgets address and account; somebody who has left is signed out by it. */
    @PostMapping(PAGE + "/ende")
    String end(Caller caller, @RequestParam(defaultValue = "false") boolean confirmed, RedirectAttributes flash) {
        accounts.withdraw(caller, confirmed);
        if (caller.is(Role.FORMER)) {
            return "redirect:/";
        }
        flash.addFlashAttribute("notice", "private-account.ended");
        return "redirect:" + PAGE;
    }

    /** Opened by a link; programs that look at links in mails confirm nothing, since that takes a button and the person's own sign-in. */
    @GetMapping(CONFIRMATION + "{secret}")
    ModelAndView asked(Caller caller, @PathVariable String secret) {
        return new ModelAndView("privacy/privateAddress")
                .addObject("address", accounts.asked(caller, secret))
                .addObject("secret", secret);
    }

    @PostMapping(CONFIRMATION + "{secret}")
    String confirm(Caller caller, @PathVariable String secret, RedirectAttributes flash) {
        accounts.confirm(caller, secret);
        flash.addFlashAttribute("notice", "private-account.confirmed");
        return "redirect:" + PAGE;
    }

    private ModelAndView page(Caller caller, AddressForm form) {
        return new ModelAndView("privacy/privateAccount")
                .addObject("own", accounts.of(caller))
                .addObject("former", caller.is(Role.FORMER))
                .addObject("on", mails.areOn())
                .addObject("form", form);
    }
}
