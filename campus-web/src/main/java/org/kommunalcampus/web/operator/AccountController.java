package org.kommunalcampus.web.operator;

import static org.kommunalcampus.web.kit.Submission.submit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.IdentityView;
import org.kommunalcampus.organisation.SignIns;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts that signed in and belong to nobody yet; those of education providers can be assigned here. */
@Controller
@OnRefusal(texts = "operator.accounts", backTo = "/betrieb/konten")
@RequiredArgsConstructor
class AccountController {

    private final SignIns signIns;
    private final ProviderChoices providers;
    private final Wording wording;

    @GetMapping("/betrieb/konten")
    String accounts(Caller caller, Locale locale, Model model) {
        List<IdentityView> unassigned = signIns.unassigned(caller);
        var choices = new ArrayList<Option>();
        choices.add(new Option("", wording.text("operator.accounts.choose", locale)));
        unassigned.stream()
                .filter(account -> account.roles().contains(Role.PROVIDER))
                .map(account -> new Option(
                        account.key().toString(),
                        account.displayName() + " (" + account.key().subject() + ")"))
                .forEach(choices::add);
        model.addAttribute("accounts", unassigned);
        model.addAttribute("choices", choices);
        model.addAttribute("providers", providers.all(caller, "operator.import.provider.choose", locale));
        return "operator/accounts";
    }

    /** Which account is to work for which provider. */
    record AssignmentForm(
            @Nullable String account, @Nullable String provider) {}

    /** Assigns the account, named by issuer and subject, to the provider. */
    @PostMapping("/betrieb/konten")
    String assign(
            Caller caller,
            @ModelAttribute("form") AssignmentForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        caller.requireOperator();
        if (submit(form, errors, () -> assign(caller, form))) {
            flash.addFlashAttribute("notice", "operator.accounts.assigned");
            return "redirect:/betrieb/konten";
        }
        return accounts(caller, locale, model);
    }

    private void assign(Caller caller, AssignmentForm form) {
        IdentityView chosen = signIns.unassigned(caller).stream()
                .filter(known -> known.key().toString().equals(form.account()))
                .findFirst()
                .orElseThrow(() -> new Invalid("/account", "required", "An account is needed that belongs to nobody."));
        ProviderId provider = Ids.one(form.provider(), ProviderId::of)
                .orElseThrow(() -> new Invalid("/provider", "required", "A provider is needed."));
        signIns.assign(caller, chosen.key(), provider);
    }
}
