package org.kommunalcampus.web.offers;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.offers.OfferAnswer;
import org.kommunalcampus.offers.OfferId;
import org.kommunalcampus.offers.OfferInbox;
import org.kommunalcampus.offers.ReceivedOffer;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The offers that HR has received. */
@Controller
@OnRefusal(backTo = "/personal/angebote/{id}", invalid = "offers.error.note")
@RequestMapping("/personal/angebote")
@RequiredArgsConstructor
class InboxController {

    private static final String LIST = "redirect:/personal/angebote";
    private static final int PAGE_SIZE = 20;

    private final OfferInbox inbox;
    private final OfferPages pages;
    private final Wording wording;

    @GetMapping
    String list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        MunicipalityId place = caller.requireMunicipality();
        Page<ReceivedOffer> found = inbox.list(caller, place, page.ofSize(PAGE_SIZE));
        model.addAttribute(
                "letters",
                found.getContent().stream()
                        .map(letter -> pages.letter(letter, locale))
                        .toList());
        model.addAttribute(
                "paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), "/personal/angebote"));
        return "offers/inbox";
    }

    @GetMapping("/{id}")
    String show(Caller caller, @PathVariable OfferId id, Locale locale, Model model) {
        model.addAttribute("letter", pages.letter(inbox.find(caller, caller.requireMunicipality(), id), locale));
        model.addAttribute("choices", choices(locale));
        return "offers/letter";
    }

    @PostMapping("/{id}/antwort")
    String answer(
            Caller caller,
            @PathVariable OfferId id,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        MunicipalityId place = caller.requireMunicipality();
        inbox.find(caller, place, id);
        Optional<OfferAnswer> chosen = Arrays.stream(OfferAnswer.values())
                .filter(one -> one.name().equals(answer))
                .findFirst();
        if (chosen.isEmpty()) {
            flash.addFlashAttribute("problem", "offers.error.answer");
            return LIST + "/" + id;
        }
        inbox.answer(caller, place, id, chosen.get(), note);
        flash.addFlashAttribute("notice", "offers.done.answered");
        return LIST + "/" + id;
    }

    private List<Option> choices(Locale locale) {
        return Arrays.stream(OfferAnswer.values())
                .map(one -> new Option(one.name(), wording.text("offers.choice." + one, locale)))
                .toList();
    }
}
