package org.kommunalcampus.web.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.organisation.IdentityView;
import org.kommunalcampus.organisation.SignIns;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accounts that signed in and belong to nobody yet; those of education providers can be assigned here. */
@Controller
@RequiredArgsConstructor
class AccountController {

    private final SignIns signIns;
    private final ProviderChoices providers;
    private final Wording wording;

    @GetMapping("/operator/accounts")
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

    /** Assigns the account, named by issuer and subject, to the provider. */
    @PostMapping("/operator/accounts")
    String assign(
            Caller caller, @RequestParam String account, @RequestParam ProviderId provider, RedirectAttributes flash) {
        IdentityView chosen = signIns.unassigned(caller).stream()
                .filter(known -> known.key().toString().equals(account))
                .findFirst()
                .orElseThrow(() -> new NotFound("identity", account));
        signIns.assign(caller, chosen.key(), provider);
        flash.addFlashAttribute("notice", "operator.accounts.assigned");
        return "redirect:/operator/accounts";
    }
}
