package org.kommunalcampus.web.hr;

import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.ActivationCard;
import org.kommunalcampus.organisation.Activations;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.Role;
import org.kommunalcampus.web.kit.Ids;
import org.kommunalcampus.web.kit.OnRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who has no account yet, and the printed codes by which people without an e-mail address get one linked. */
@Controller
@OnRefusal(texts = "access", backTo = "/personal/zugaenge")
@RequiredArgsConstructor
class AccessController {

    private final Activations activations;
    private final AccessPages pages;

    @GetMapping("/personal/zugaenge")
    String list(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String page,
            Locale locale,
            Model model) {
        caller.requireAnyRole(Role.HR);
        model.addAttribute("page", pages.list(caller, q, unit, page, locale));
        model.addAttribute("q", q);
        model.addAttribute("unit", unit);
        return "hr/access";
    }

    /** Makes the codes and shows them this once, for printing. */
    @PostMapping("/personal/zugaenge")
    String print(Caller caller, @RequestParam(required = false) @Nullable List<String> people, Model model) {
        caller.requireAnyRole(Role.HR);
        List<MemberId> chosen = people == null
                ? List.of()
                : people.stream()
                        .map(id -> Ids.one(id, MemberId::of)
                                .orElseThrow(
                                        () -> new Invalid("/people", "unknown-person", "There is no such person.")))
                        .toList();
        List<ActivationCard> cards = activations.print(caller, caller.requireMunicipality(), chosen);
        model.addAttribute("sheet", pages.sheet(cards, chosen.size()));
        return "hr/accessCards";
    }

    /** Makes a code that somebody takes along who leaves, and shows it this once. */
    @PostMapping("/personal/beschaeftigte/{member}/abschiedscode")
    @OnRefusal(texts = "access", backTo = "/personal/beschaeftigte/{member}/stammdaten")
    String printForLeaving(Caller caller, @PathVariable MemberId member, Model model) {
        caller.requireAnyRole(Role.HR);
        ActivationCard card = activations.printForLeaving(caller, caller.requireMunicipality(), member);
        model.addAttribute("sheet", pages.leavingSheet(card));
        model.addAttribute("member", member.toString());
        return "hr/accessCards";
    }

    /** Makes the code of one person void. */
    @PostMapping("/personal/zugaenge/{member}/sperre")
    String revoke(Caller caller, @PathVariable MemberId member, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        activations.revoke(caller, caller.requireMunicipality(), member);
        flash.addFlashAttribute("notice", "access.revoked");
        return "redirect:/personal/zugaenge";
    }

    /** Takes the account off the person. */
    @PostMapping("/personal/beschaeftigte/{member}/trennung")
    @OnRefusal(backTo = "/personal/beschaeftigte/{member}/stammdaten")
    String unlink(Caller caller, @PathVariable MemberId member, RedirectAttributes flash) {
        caller.requireAnyRole(Role.HR);
        activations.unlink(caller, caller.requireMunicipality(), member);
        flash.addFlashAttribute("notice", "access.unlinked");
        return "redirect:/personal/beschaeftigte/" + member + "/stammdaten";
    }
}
