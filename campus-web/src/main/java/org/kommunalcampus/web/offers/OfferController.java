package org.kommunalcampus.web.offers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleState;
import org.kommunalcampus.catalogue.Modules;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.offers.OfferId;
import org.kommunalcampus.offers.Offers;
import org.kommunalcampus.offers.SentOffer;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.web.layout.Option;
import org.kommunalcampus.web.layout.Paging;
import org.kommunalcampus.web.layout.Wording;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a provider offers to municipalities, and what they answer. */
@Controller
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
    String list(Caller caller, @RequestParam(defaultValue = "") String page, Locale locale, Model model) {
        int number = page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
        Page<SentOffer> found = offers.list(caller, PageRequest.of(number, PAGE_SIZE));
        model.addAttribute("wanted", pages.wanted(offers.demand(caller), locale));
        model.addAttribute(
                "sent",
                found.getContent().stream().map(one -> pages.sent(one, locale)).toList());
        model.addAttribute("paging", new Paging(number, PAGE_SIZE, found.getTotalElements(), "/anbieter/angebote"));
        return "offers/offers";
    }

    @GetMapping("/new")
    String begin(Caller caller, @RequestParam MultiValueMap<String, String> sent, Locale locale, Model model) {
        caller.requireProvider();
        return form(caller, OfferForm.read(sent), Map.of(), locale, model);
    }

    @PostMapping
    String send(
            Caller caller,
            @RequestParam MultiValueMap<String, String> sent,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        caller.requireProvider();
        OfferForm form = OfferForm.read(sent);
        if (!form.namesATopic()) {
            throw new NotFound("competence", form.competence());
        }
        try {
            OfferId id = offers.send(caller, form.text());
            flash.addFlashAttribute("notice", "offers.done.sent");
            return LIST + "/" + id;
        } catch (Invalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(caller, form, pages.errors(invalid.getErrors(), locale), locale, model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("problem", "refused." + refused.getCode());
            return form(caller, form, Map.of(), locale, model);
        }
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

    @PostMapping("/{id}/replies/{place}")
    String reply(
            Caller caller,
            @PathVariable OfferId id,
            @PathVariable("place") MunicipalityId municipality,
            @RequestParam(defaultValue = "") String reply,
            RedirectAttributes flash) {
        try {
            offers.reply(caller, id, municipality, reply);
            flash.addFlashAttribute("notice", "offers.done.replied");
        } catch (Invalid invalid) {
            flash.addFlashAttribute("problem", "offers.error.reply");
        } catch (Refused refused) {
            flash.addFlashAttribute("problem", "refused." + refused.getCode());
        }
        return LIST + "/" + id;
    }

    private String form(Caller caller, OfferForm form, Map<String, String> errors, Locale locale, Model model) {
        List<Option> topic =
                form.namesATopic() ? pages.topics(List.of(CompetenceId.of(form.competence())), locale) : List.of();
        if (topic.isEmpty()) {
            throw new NotFound("competence", form.competence());
        }
        model.addAttribute("form", form);
        model.addAttribute("topic", topic.getFirst().label());
        model.addAttribute("errors", errors);
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
