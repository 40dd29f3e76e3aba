package org.kommunalcampus.web.operator;

import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.util.Locale;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.exchange.ImportOutcome;
import org.kommunalcampus.organisation.Municipalities;
import org.kommunalcampus.organisation.MunicipalityRow;
import org.kommunalcampus.organisation.MunicipalityView;
import org.kommunalcampus.organisation.NewMunicipality;
import org.kommunalcampus.organisation.Regions;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.web.kit.OnRefusal;
import org.kommunalcampus.web.shipped.OfficialList;
import org.kommunalcampus.web.shipped.ShippedContent;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an empty platform is put to use: content, a region, its municipalities. */
@Controller
@OnRefusal(texts = "onboarding", backTo = OpeningController.PAGE)
@RequestMapping(OpeningController.PAGE)
@RequiredArgsConstructor
class OpeningController {

    static final String PAGE = "/betrieb/inbetriebnahme";

    private final OpeningPages pages;
    private final ShippedContent content;
    private final OfficialList official;
    private final Regions regions;
    private final Municipalities municipalities;

    /** What was typed. */
    record Typed(
            @Nullable String code,
            @Nullable String name,
            @Nullable String region,
            @Nullable String ags) {

        static final Typed NOTHING = new Typed(null, null, null, null);
    }

    @GetMapping
    ModelAndView show(Caller caller, Locale locale) {
        return pages.page(caller, Typed.NOTHING, locale);
    }

    @PostMapping("/inhalte/{item}")
    String load(Caller caller, @PathVariable String item, RedirectAttributes flash) {
        caller.requireOperator();
        ShippedContent.Item wanted =
                ShippedContent.Item.named(item).orElseThrow(() -> new NotFound("shipped content", item));
        ImportOutcome outcome = content.load(caller, wanted);
        boolean whole = outcome.rejected().isEmpty();
        flash.addFlashAttribute(
                whole ? "notice" : "problem", whole ? "opening.content.loaded" : "opening.content.partly");
        return "redirect:" + PAGE;
    }

    @PostMapping("/regionen")
    ModelAndView region(
            Caller caller,
            @ModelAttribute("typed") Typed typed,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        if (submit(typed, errors, () -> regions.ensure(caller, text(typed.code()), text(typed.name())))) {
            flash.addFlashAttribute("notice", "opening.region.made");
            return new ModelAndView("redirect:" + PAGE);
        }
        return pages.page(caller, typed, locale);
    }

    /** Admits all municipalities of the shipped list to the region. */
    @PostMapping("/liste")
    String list(Caller caller, @RequestParam String region, RedirectAttributes flash) {
        boolean whole = municipalities
                .importOfficial(caller, region, official.all())
                .rejected()
                .isEmpty();
        flash.addFlashAttribute(whole ? "notice" : "problem", whole ? "opening.list.loaded" : "opening.list.partly");
        return "redirect:" + PAGE;
    }

    /** Admits one municipality of the shipped list, or leads to it when it is there already. */
    @PostMapping("/kommunen")
    ModelAndView admit(
            Caller caller,
            @ModelAttribute("typed") Typed typed,
            BindingResult errors,
            Locale locale,
            RedirectAttributes flash) {
        caller.requireOperator();
        Optional<MunicipalityView> known = municipalities.byAgs(text(typed.ags()));
        if (known.isPresent()) {
            return new ModelAndView(
                    "redirect:" + TownController.page(known.get().id()));
        }
        return submitFor(typed, errors, () -> municipalities.admit(caller, listed(typed)))
                .map(admitted -> {
                    flash.addFlashAttribute("notice", "opening.municipality.admitted");
                    return new ModelAndView("redirect:" + TownController.page(admitted));
                })
                .orElseGet(() -> pages.page(caller, typed, locale));
    }

    private NewMunicipality listed(Typed typed) {
        MunicipalityRow row = official.byAgs(text(typed.ags()))
                .orElseThrow(() -> new Invalid("/ags", "not-in-list", "The official list has no such key."));
        return new NewMunicipality(text(typed.region()), row);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
