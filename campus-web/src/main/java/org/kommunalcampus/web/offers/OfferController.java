package org.kommunalcampus.web.offers;

import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.offers.OfferId;
import org.kommunalcampus.offers.Offers;
import org.kommunalcampus.offers.SentOffer;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.kit.PageNumber;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a provider offers to municipalities, and what they answer. */
@Controller
@OnRefusal(texts = "offers", backTo = "/anbieter/angebote/{id}")
@RequestMapping("/anbieter/angebote")
@RequiredArgsConstructor
class OfferController {

    private static final String LIST = "redirect:/anbieter/angebote";
    private static final int PAGE_SIZE = 20;
    private static final int MOST_MODULES = 200;

    private final Offers offers;
    private final OfferPages pages;
    private final Modules modules;
    private final Regions regions;
    private final Wording wording;

    @GetMapping
    String list(Caller caller, @RequestParam(defaultValue = "") PageNumber page, Locale locale, Model model) {
        Page<SentOffer> found = offers.list(caller, page.ofSize(PAGE_SIZE));
        model.addAttribute("wanted", pages.wanted(offers.demand(caller), locale));
        model.addAttribute(
                "sent",
                found.getContent().stream().map(one -> pages.sent(one, locale)).toList());
        model.addAttribute(
                "paging", new Paging(page.value(), PAGE_SIZE, found.getTotalElements(), "/anbieter/angebote"));
        return "offers/offers";
    }

    @GetMapping("/neu")
    String begin(Caller caller, @ModelAttribute("form") OfferForm form, Locale locale, Model model) {
        caller.requireProvider();
        return form(caller, form, locale, model);
    }

    @PostMapping
    String send(
            Caller caller,
            @ModelAttribute("form") OfferForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        caller.requireProvider();
        form.topic();
        Optional<OfferId> sent = submitFor(form, errors, () -> offers.send(caller, form.text()));
        if (sent.isEmpty()) {
            return form(caller, form, locale, model);
        }
        flash.addFlashAttribute("notice", "offers.done.sent");
        return LIST + "/" + sent.get();
    }

    @GetMapping("/{id}")
    String show(Caller caller, @PathVariable OfferId id, Locale locale, Model model) {
        model.addAttribute("sent", pages.sent(offers.find(caller, id), locale));
        model.addAttribute(
                "answers",
                offers.answers(caller, id).stream()
                        .map(letter -> pages.answer(letter, locale))
                        .toList());
        return "offers/offer";
    }

    @PostMapping("/{id}/antworten/{place}")
    @OnRefusal(invalid = "offers.error.reply")
    String reply(
            Caller caller,
            @PathVariable OfferId id,
            @PathVariable("place") MunicipalityId municipality,
            @RequestParam(defaultValue = "") String reply,
            RedirectAttributes flash) {
        offers.reply(caller, id, municipality, reply);
        flash.addFlashAttribute("notice", "offers.done.replied");
        return LIST + "/" + id;
    }

    private String form(Caller caller, OfferForm form, Locale locale, Model model) {
        model.addAttribute("form", form);
        List<Option> topic = pages.topics(List.of(form.topic()), locale);
        if (topic.isEmpty()) {
            throw new NotFound("competence", form.topic());
        }
        model.addAttribute("topic", topic.getFirst().label());
        model.addAttribute(
                "regions",
                Stream.concat(
                                Stream.of(new Option("", wording.text("topics.filter.region.all", locale))),
                                regions.listed().stream()
                                        .map(region -> new Option(region.id().toString(), region.name())))
                        .toList());
        model.addAttribute(
                "modules",
                modules
                        .ofProvider(caller, caller.requireProvider(), PageRequest.of(0, MOST_MODULES))
                        .getContent()
                        .stream()
                        .filter(module -> module.state() == ModuleState.PUBLISHED)
                        .map(module -> new Option(module.id().toString(), module.title()))
                        .toList());
        return "offers/form";
    }
}
